import { type Publication, whole } from '../schemas/publication.ts';
import { escaped } from './xml.ts';

/** So many addresses, and no more, may stand in one file. */
const most = 50_000;

const midnight = (day: string | undefined): string =>
  day === undefined ? '' : `<lastmod>${day}T00:00:00.000Z</lastmod>`;

/**
 * The list of all pages for search engines: an index, and files of so many addresses each. Source:
 * https://www.sitemaps.org/protocol.html
 * @param pages the addresses of all pages, without the base path
 * @param days the days on which pages were last looked at, by their addresses
 * @param publication where the site is published
 * @returns the files by their addresses
 */
export function sitemapFiles(
  pages: readonly string[],
  days: ReadonlyMap<string, string>,
  publication: Publication,
): ReadonlyMap<string, string> {
  const at = (address: string): string => `<loc>${escaped(whole(publication, address))}</loc>`;
  const sorted = pages.toSorted();
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, index) =>
    sorted.slice(index * most, (index + 1) * most),
  );
  const entries = parts.map((part, index) => {
    const latest = part
      .flatMap((address) => days.get(address) ?? [])
      .toSorted()
      .at(-1);
    return `<sitemap>${at(partAddress(index))}${midnight(latest)}</sitemap>`;
  });
  return new Map([
    [sitemapIndex, documentOf('sitemapindex', entries)],
    ...parts.map((part, index): [string, string] => [
      partAddress(index),
      documentOf(
        'urlset',
        part.map((address) => `<url>${at(address)}${midnight(days.get(address))}</url>`),
      ),
    ]),
  ]);
}

/** The address of the index, without the base path. */
export const sitemapIndex = '/sitemap-index.xml';

const partAddress = (index: number): string => `/sitemap-${index}.xml`;

const documentOf = (name: string, parts: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${name} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${parts.join('')}</${name}>`;
