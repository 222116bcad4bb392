/**
 * The types of records: the name above a group of results, and how much a record weighs against those of other types. A
 * guide answers a question; a reference only leads to what does. A new type is a line here and its records in
 * `index/records.ts`.
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

/** What results can be filtered by. */
export const facets = ['type', 'framework', 'topic', 'verdict', 'article'] as const;

export type Facet = (typeof facets)[number];

export type ByFacet<Value> = Readonly<Record<Facet, Value>>;

/** Makes something for each facet. */
export const byFacet = <Value>(make: (facet: Facet) => Value): ByFacet<Value> => ({
  type: make('type'),
  framework: make('framework'),
  topic: make('topic'),
  verdict: make('verdict'),
  article: make('article'),
});
