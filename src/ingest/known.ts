import type { Passage } from '../schemas/passage.ts';

/**
 * What the importer is told about the content that is there already. The caller reads it; this room does not know the
 * corpus.
 */
export interface KnownClaim {
  readonly id: string;
  readonly statement: string;
  readonly citations: readonly { readonly article: string; readonly passage: string }[];
}

export interface KnownArticle {
  readonly slug: string;
  readonly title: string;
  /** Name of the raw file that it was imported from. */
  readonly file: string;
  readonly url?: string;
  readonly passages: readonly Passage[];
}

export interface Known {
  readonly claims: readonly KnownClaim[];
  readonly articles: readonly KnownArticle[];
}

export const nothingKnown: Known = { claims: [], articles: [] };
