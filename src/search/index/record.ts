/** What a record stands for; also the groups of the results, in this order where nothing else decides. */
export const recordTypes = ['guide', 'claim', 'sample', 'article', 'reference', 'term', 'page'] as const;

export type RecordType = (typeof recordTypes)[number];

/** One thing that the search can find: a section of a text, a claim, a sample, a reference. */
export interface SearchRecord {
  /** The address below the base path, with the anchor of the section. Unique. */
  readonly url: string;
  readonly type: RecordType;
  readonly title: string;
  /** The page that holds it, where it is a section: sections of one page are one result. */
  readonly page: { readonly url: string; readonly title: string } | undefined;
  readonly text: string;
  /** Words by which readers look for it; indexed, not shown. */
  readonly aliases: readonly string[];
  /** Names in code and anchors that it holds; indexed with little weight, not shown. */
  readonly code: readonly string[];
  readonly topics: readonly string[];
  readonly frameworks: readonly string[];
  readonly verdict: string | undefined;
  readonly articles: readonly string[];
}
