/**
 * What a record of the search stands for: its name above a group of results, and how much it weighs against the others.
 * A guide answers a question, a reference only leads to what does. A new kind of record is a line here and its records
 * in `index/records.ts`.
 */
export const recordTypes = [
  { id: 'guide', name: 'Guides', weight: 1 },
  { id: 'claim', name: 'Claims', weight: 0.6 },
  { id: 'sample', name: 'Samples', weight: 0.6 },
  { id: 'article', name: 'Articles', weight: 0.4 },
  { id: 'reference', name: 'References', weight: 0.4 },
  { id: 'term', name: 'Glossary', weight: 0.5 },
  { id: 'page', name: 'About the site', weight: 0.5 },
  { id: 'tool', name: 'Decide and compare', weight: 1 },
] as const;

export type RecordType = (typeof recordTypes)[number]['id'];

/** What results can be narrowed by. */
export const facets = ['type', 'framework', 'topic', 'verdict', 'article'] as const;

export type Facet = (typeof facets)[number];
