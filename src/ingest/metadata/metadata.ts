/** One piece of metadata and how we know it. Nothing is invented: what the file does not show is absent or inferred. */
export type SourcedValue =
  | { readonly basis: 'stated'; readonly value: string; readonly where: string; readonly line: number }
  | { readonly basis: 'inferred'; readonly value: string; readonly where: string; readonly line: number };

export interface Author {
  readonly name: string;
  readonly about?: string;
  readonly where: string;
  readonly line: number;
}

export interface Metadata {
  readonly title?: SourcedValue;
  readonly authors: readonly Author[];
  readonly publisher?: SourcedValue;
  readonly published?: SourcedValue;
  readonly updated?: SourcedValue;
  readonly url?: SourcedValue;
  readonly language?: SourcedValue;
  readonly licence?: SourcedValue;
  readonly tags: readonly string[];
}

export const noMetadata: Metadata = { authors: [], tags: [] };

/** A value that the file shows. */
export function stated(value: string, where: string, line: number): SourcedValue {
  return { basis: 'stated', value, where, line };
}

/** A value that we concluded; `where` says from what. */
export function inferred(value: string, where: string, line: number): SourcedValue {
  return { basis: 'inferred', value, where, line };
}

/**
 * Adds what one source shows to what earlier sources showed: the earlier source wins, unless it only inferred.
 */
export function merge(first: Metadata, second: Partial<Metadata>): Metadata {
  const better = (a: SourcedValue | undefined, b: SourcedValue | undefined): SourcedValue | undefined =>
    a === undefined || (a.basis === 'inferred' && b?.basis === 'stated') ? (b ?? a) : a;
  const known = {
    title: better(first.title, second.title),
    publisher: better(first.publisher, second.publisher),
    published: better(first.published, second.published),
    updated: better(first.updated, second.updated),
    url: better(first.url, second.url),
    language: better(first.language, second.language),
    licence: better(first.licence, second.licence),
  };
  const present = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return {
    ...present,
    authors: first.authors.length > 0 ? first.authors : (second.authors ?? []),
    tags: first.tags.length > 0 ? first.tags : (second.tags ?? []),
  };
}
