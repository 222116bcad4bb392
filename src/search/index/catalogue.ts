import type { Catalogue, CatalogueFacet, Named } from '../query/catalogue.ts';
import { recordTypes } from '../record-types.ts';
import type { SearchRecord } from './record.ts';

/** What readers call the values of facets, by their ids. */
export type FacetNames = Readonly<Record<CatalogueFacet, ReadonlyMap<string, string>>>;

const valuesOf: Readonly<Record<CatalogueFacet, (record: SearchRecord) => readonly string[]>> = {
  framework: ({ frameworks }) => frameworks,
  topic: ({ topics }) => topics,
  verdict: ({ verdict }) => (verdict === undefined ? [] : [verdict]),
  article: ({ articles }) => articles,
};

/** The number of each value, as it is written in a column. */
const numbersOf = (values: Iterable<string>): ReadonlyMap<string, string> =>
  new Map([...values].map((value, number) => [value, number.toString(36)]));

/**
 * What the browser must know of all records, to group and to filter them without loading each.
 * @param records in the order of the index
 * @param names what readers call the values of facets
 * @param version changes with every other file of the index
 */
export function catalogueOf(records: readonly SearchRecord[], names: FacetNames, version: string): Catalogue {
  const column = (cell: (record: SearchRecord) => string): string => records.map(cell).join(' ');
  const facet = (name: CatalogueFacet): Catalogue['facets'][CatalogueFacet] => {
    const ids = [...new Set(records.flatMap(valuesOf[name]))].toSorted();
    const numbers = numbersOf(ids);
    return {
      values: ids.map((id): Named => [id, names[name].get(id) ?? id]),
      column: column((record) =>
        valuesOf[name](record)
          .map((value) => numbers.get(value) ?? '')
          .join('.'),
      ),
    };
  };
  const types = numbersOf(recordTypes.map(({ id }) => id));
  const pages = numbersOf(new Set(records.flatMap(({ page }) => (page === undefined ? [] : [page.url]))));
  return {
    version,
    type: column(({ type }) => types.get(type) ?? ''),
    page: column(({ page }) => (page === undefined ? '' : (pages.get(page.url) ?? ''))),
    facets: {
      framework: facet('framework'),
      topic: facet('topic'),
      verdict: facet('verdict'),
      article: facet('article'),
    },
  };
}
