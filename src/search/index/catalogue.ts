import { recordTypes } from '../record-types.ts';
import type { Catalogue, Named } from '../query/catalogue.ts';
import type { SearchRecord } from './record.ts';

/** What readers call the values of facets, by their ids. */
export type FacetNames = Readonly<Record<'topic' | 'verdict' | 'article', ReadonlyMap<string, string>>>;

/** The place of each value, as it stands in a column. */
const placesOf = (values: Iterable<string>): ReadonlyMap<string, string> =>
  new Map([...values].map((value, place) => [value, place.toString(36)]));

/**
 * What the browser must know of all records to group and to filter them without loading each.
 * @param records in the order of the index
 * @param names what readers call the values of facets
 * @param version changes with every other file of the index
 */
export function catalogueOf(records: readonly SearchRecord[], names: FacetNames, version: string): Catalogue {
  const values: Readonly<Record<keyof FacetNames, (record: SearchRecord) => readonly string[]>> = {
    topic: ({ topics }) => topics,
    verdict: ({ verdict }) => (verdict === undefined ? [] : [verdict]),
    article: ({ articles }) => articles,
  };
  const table = (facet: keyof FacetNames): Named[] =>
    [...new Set(records.flatMap(values[facet]))].toSorted().map((id) => [id, names[facet].get(id) ?? id]);
  const tables = { topic: table('topic'), verdict: table('verdict'), article: table('article') };
  const column = (item: (record: SearchRecord) => string): string => records.map(item).join(' ');
  const facet = (name: keyof FacetNames): string => {
    const places = placesOf(tables[name].map(([id]) => id));
    return column((record) =>
      values[name](record)
        .map((value) => places.get(value) ?? '')
        .join('.'),
    );
  };
  const types = placesOf(recordTypes.map(({ id }) => id));
  const pages = placesOf(new Set(records.flatMap(({ page }) => (page === undefined ? [] : [page.url]))));
  return {
    version,
    tables,
    type: column(({ type }) => types.get(type) ?? ''),
    page: column(({ page }) => (page === undefined ? '' : (pages.get(page.url) ?? ''))),
    framework: column(({ frameworks }) => frameworks.map((name) => name[0]).join('')),
    topic: facet('topic'),
    verdict: facet('verdict'),
    article: facet('article'),
  };
}
