import type {
  ArticleEntry,
  ClaimEntry,
  Corpus,
  GuideEntry,
  ReferenceEntry,
  SampleEntry,
} from '../corpus/entries.ts';

/** An entry that has a page of its own, with its kind. */
export type PlacedEntry =
  | { readonly kind: 'article'; readonly entry: ArticleEntry }
  | { readonly kind: 'claim'; readonly entry: ClaimEntry }
  | { readonly kind: 'guide'; readonly entry: GuideEntry }
  | { readonly kind: 'reference'; readonly entry: ReferenceEntry }
  | { readonly kind: 'sample'; readonly entry: SampleEntry };

/**
 * The entry whose page is at an address.
 * @param corpus the content
 * @param address the address of the page, without the base path
 * @returns the entry, or `undefined` for lists and other pages
 */
export function entryAt({ lookup }: Corpus, address: string): PlacedEntry | undefined {
  const [, section, id = ''] = /^\/([a-z]+)\/(.+)\/$/.exec(address) ?? [];
  switch (section) {
    case 'articles':
      return placed('article', lookup.articles[id]);
    case 'claims':
      return placed('claim', lookup.claims[id]);
    case 'guides':
      return placed('guide', lookup.guides[id]);
    case 'references':
      return placed('reference', lookup.references[id]);
    case 'samples':
      return placed('sample', lookup.samples[id]);
    default:
      return undefined;
  }
}

const placed = <Kind extends string, Entry>(kind: Kind, entry: Entry | undefined) =>
  entry === undefined ? undefined : { kind, entry };
