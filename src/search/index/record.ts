import type { RecordType } from '../record-types.ts';

/** One thing that the search can find: a section of a text, a claim, a sample, a reference. */
export interface SearchRecord {
  /** The URL below the base path, with the anchor of the section. Unique. */
  readonly url: string;
  readonly type: RecordType;
  readonly title: string;
  /** The page that holds it, where it is a section: sections of one page are one result. */
  readonly page: { readonly url: string; readonly title: string } | undefined;
  /** The question that it answers, where it states one. */
  readonly question: string;
  readonly text: string;
  /** Words by which readers look for it, the most important first; indexed, not shown. */
  readonly aliases: readonly string[];
  /** Names in code and anchors that it holds; indexed with little weight, not shown. */
  readonly code: readonly string[];
  readonly topics: readonly string[];
  readonly frameworks: readonly string[];
  readonly verdict: string | undefined;
  readonly articles: readonly string[];
}

/** The title of a record's page, where the record is a section of it; otherwise nothing. */
export const pageTitleOf = ({ url, page }: SearchRecord): string | undefined =>
  page === undefined || page.url === url ? undefined : page.title;
