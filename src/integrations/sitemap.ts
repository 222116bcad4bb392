import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { siteCorpus } from '../corpus/site-corpus.ts';
import { lastChanges } from './last-changes.ts';

/**
 * Astro integration: the list of all pages for search engines, each with the day on which it was last looked at. Addresses
 * that moved are not in it.
 * @param base the base path, with a slash at its end
 */
export function datedSitemap(base: string): AstroIntegration {
  const addressOf = (url: string): string => new URL(url).pathname.slice(base.length - 1);
  return sitemap({
    filter: (url) => !(addressOf(url) in siteCorpus().moved),
    serialize(item) {
      const day = lastChanges(siteCorpus()).get(addressOf(item.url));
      return day === undefined ? item : { ...item, lastmod: day };
    },
  });
}
