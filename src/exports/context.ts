import type { Corpus } from '../corpus/entries.ts';
import { absoluteUrl, type SiteUrl } from '../schemas/site-url.ts';

/** What exports are made from. */
export interface ExportContext {
  readonly corpus: Corpus;
  /** The full URL of an address of the site. */
  readonly url: (address: string) => string;
}

/**
 * What exports are made from.
 * @param corpus the content
 * @param siteUrl where the site is published
 */
export function exportContext(corpus: Corpus, siteUrl: SiteUrl): ExportContext {
  return { corpus, url: (address) => absoluteUrl(siteUrl, address) };
}
