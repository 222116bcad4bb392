import { facets, recordTypes, type Facet, type RecordType } from '../record-types.ts';

/** A value of a facet: its id, and what a reader calls it. */
export type Named = readonly [id: string, name: string];

/**
 * What the browser must know of all records to group and to filter them. Written by the build; records stand in the order
 * of the index. Each column has one item a record, with blanks between: places in the tables, in base 36.
 */
export interface Catalogue {
  /** Changes with every file of the index. */
  readonly version: string;
  readonly tables: Readonly<Record<'topic' | 'verdict' | 'article', readonly Named[]>>;
  /** Place of the type in `recordTypes`. */
  readonly type: string;
  /** Number of the page of which the record is a section; empty for a record of its own. */
  readonly page: string;
  /** `d`, `f` or both. */
  readonly framework: string;
  readonly topic: string;
  readonly verdict: string;
  readonly article: string;
}

/** A record without its text. */
export interface Entry {
  readonly type: RecordType;
  readonly weight: number;
  readonly page: string | undefined;
  /** Ids by facet. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
}

const frameworks: Readonly<Record<string, Named>> = { d: ['django', 'Django'], f: ['flask', 'Flask'] };

/** Reads the catalogue: every record, in order. */
export function entriesOf(catalogue: Catalogue): readonly Entry[] {
  const column = (name: Exclude<keyof Catalogue, 'tables' | 'version'>): string[] =>
    catalogue[name].split(' ');
  const ids = (name: 'topic' | 'verdict' | 'article', places: string | undefined): string[] =>
    (places ?? '').split('.').flatMap((place) => catalogue.tables[name][parseInt(place, 36)]?.[0] ?? []);
  const pages = column('page');
  const frameworksOf = column('framework');
  const topics = column('topic');
  const verdicts = column('verdict');
  const articles = column('article');
  return column('type').map((place, index) => {
    const { id, weight } = recordTypes[parseInt(place, 36)] ?? recordTypes[0];
    return {
      type: id,
      weight,
      page: pages[index] || undefined,
      facets: {
        type: [id],
        framework: [...(frameworksOf[index] ?? '')].flatMap((letter) => frameworks[letter]?.[0] ?? []),
        topic: ids('topic', topics[index]),
        verdict: ids('verdict', verdicts[index]),
        article: ids('article', articles[index]),
      },
    };
  });
}

/** What a reader calls the values of all facets. */
export function namesOf({ tables }: Catalogue): Readonly<Record<Facet, ReadonlyMap<string, string>>> {
  const named: Record<Facet, readonly Named[]> = {
    type: recordTypes.map(({ id, name }) => [id, name]),
    framework: Object.values(frameworks),
    ...tables,
  };
  return Object.fromEntries(facets.map((facet) => [facet, new Map(named[facet])])) as unknown as Record<
    Facet,
    ReadonlyMap<string, string>
  >;
}
