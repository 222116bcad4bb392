import type { Passage } from '../schemas/passage.ts';

/**
 * What the importer is told about the content that is there already. The caller reads it; this room does not know the
 * corpus.
 */
export interface ExistingClaim {
  readonly id: string;
  readonly statement: string;
  readonly citations: readonly { readonly article: string; readonly passage: string }[];
}

export interface ExistingArticle {
  readonly slug: string;
  readonly title: string;
  /** Name of the raw file that it was imported from. */
  readonly file: string;
  readonly url?: string;
  readonly passages: readonly Passage[];
}

export interface ExistingContent {
  readonly claims: readonly ExistingClaim[];
  readonly articles: readonly ExistingArticle[];
}

export const noContent: ExistingContent = { claims: [], articles: [] };
