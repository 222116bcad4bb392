import type { RecordType } from '../record-types.ts';

/** One thing that the search can find: a section of a text, a claim, a sample, a reference. */
export interface SearchRecord {
  /** The address below the base path, with the anchor of the section. Unique. */
  readonly url: string;
  readonly type: RecordType;
  readonly title: string;
  /** The page that holds it, where it is a section: sections of one page are one result. */
  readonly page: { readonly url: string; readonly title: string } | undefined;
  /** The question that it answers, where it says one. */
  readonly question: string;
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
