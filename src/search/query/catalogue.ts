/** What the browser must know of all records to group and filter them. Written by the build. */
export interface Catalogue {
  readonly types: readonly string[];
  /** Addresses of pages that have sections. */
  readonly pages: readonly string[];
  readonly topics: readonly string[];
  readonly articles: readonly string[];
  readonly verdicts: readonly string[];
  /** One record after the other: hash, type, page, frameworks, topics, verdict, articles; tables by position. */
  readonly records: string;
}

/** A record without its text. */
export interface Entry {
  readonly type: string;
  readonly page: string | undefined;
  /** Values by facet. */
  readonly facets: Readonly<Record<Facet, readonly string[]>>;
}

export const facets = ['type', 'framework', 'topic', 'verdict', 'article'] as const;
export type Facet = (typeof facets)[number];

const frameworkOf: Readonly<Record<string, string>> = { d: 'django', f: 'flask' };

/** Reads the catalogue: every record by the hash that Pagefind gives it. */
export function entriesOf(catalogue: Catalogue): ReadonlyMap<string, Entry> {
  const from = (table: readonly string[], positions: string): string[] =>
    positions === '' ? [] : positions.split('.').flatMap((position) => table[parseInt(position, 36)] ?? []);
  return new Map(
    catalogue.records.split(' ').map((line) => {
      const [hash = '', type = '', page = '', frameworks = '', topics = '', verdict = '', articles = ''] =
        line.split(',');
      const name = catalogue.types[Number(type)] ?? '';
      const entry: Entry = {
        type: name,
        page: from(catalogue.pages, page)[0],
        facets: {
          type: [name],
          framework: [...frameworks].flatMap((letter) => frameworkOf[letter] ?? []),
          topic: from(catalogue.topics, topics),
          verdict: from(catalogue.verdicts, verdict),
          article: from(catalogue.articles, articles),
        },
      };
      return [hash, entry];
    }),
  );
}
