import { byFacet, type ByFacet, type Facet, type RecordType, recordTypes } from '../record-types.ts';

/** A value of a facet: its id, and what a reader calls it. */
export type Named = readonly [id: string, name: string];

/** The facets of which the catalogue lists the values; the types of records are known. */
export type CatalogueFacet = Exclude<Facet, 'type'>;

/**
 * `catalogue.json`: what the browser must know of all records to group and to filter them. Each column has one cell for
 * each record, in the order of the index and separated by spaces. Numbers are written in base 36.
 */
export interface Catalogue {
  /** Changes with every file of the index. */
  readonly version: string;
  /** The position of the type in `recordTypes`. */
  readonly type: string;
  /** The number of the page of which the record is a section; empty for a record of its own. */
  readonly page: string;
  /** The values that occur; a cell has their numbers, separated by dots. */
  readonly facets: Readonly<
    Record<CatalogueFacet, { readonly values: readonly Named[]; readonly column: string }>
  >;
}

/** A record without its text. */
export interface Entry {
  readonly type: RecordType;
  /** How much its type counts. */
  readonly weight: number;
  readonly page: string | undefined;
  /** The ids of its values. */
  readonly facets: ByFacet<readonly string[]>;
}

/** Reads the catalogue: every record, in order. */
export function entriesOf(catalogue: Catalogue): readonly Entry[] {
  const types = catalogue.type
    .split(' ')
    .map((number) => recordTypes[parseInt(number, 36)] ?? recordTypes[0]);
  const pages = catalogue.page.split(' ');
  const columns = byFacet((facet): readonly (readonly string[])[] => {
    if (facet === 'type') return types.map(({ id }) => [id]);
    const { values, column } = catalogue.facets[facet];
    const idsIn = (cell: string): string[] =>
      cell.split('.').flatMap((number) => values[parseInt(number, 36)]?.[0] ?? []);
    return column.split(' ').map(idsIn);
  });
  return types.map(({ id, weight }, record) => ({
    type: id,
    weight,
    page: pages[record] || undefined,
    facets: byFacet((facet) => columns[facet][record] ?? []),
  }));
}

/** What a reader calls the values of all facets. */
export const namesOf = (catalogue: Catalogue): ByFacet<ReadonlyMap<string, string>> =>
  byFacet(
    (facet) =>
      new Map(
        facet === 'type'
          ? recordTypes.map(({ id, name }): Named => [id, name])
          : catalogue.facets[facet].values,
      ),
  );
