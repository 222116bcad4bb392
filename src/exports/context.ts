import type { Corpus } from '../corpus/entries.ts';
import { type Publication, whole } from '../schemas/publication.ts';

/** What exports are made from. */
export interface ExportContext {
  readonly corpus: Corpus;
  /** The full URL of an address of the site. */
  readonly url: (address: string) => string;
}

/**
 * What exports are made from.
 * @param corpus the content
 * @param publication where the site is published
 */
export function exportContext(corpus: Corpus, publication: Publication): ExportContext {
  return { corpus, url: (address) => whole(publication, address) };
}
