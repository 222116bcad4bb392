import { Feed } from 'feed';
import { toHtml } from 'hast-util-to-html';
import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import type { SiteUrl } from '../schemas/site-url.ts';
import { siteDescription, siteName } from './about.ts';
import type { Change } from './changes.ts';
import { exportContext } from './context.ts';

/** How many changes a feed carries. */
const maxEntries = 100;

const midnight = (day: string): string => `${day}T00:00:00Z`;

/** The library declares titles and summaries to be HTML and leaves the escaping to its caller. */
const asHtml = (value: string): string => toHtml({ type: 'text', value });

/**
 * The changes as an Atom feed (RFC 4287).
 * @param corpus the content
 * @param changes newest first
 * @param siteUrl where the site is published
 */
export function atomFeed(corpus: Corpus, changes: readonly Change[], siteUrl: SiteUrl): string {
  const { url } = exportContext(corpus, siteUrl);
  const feed = new Feed({
    id: url(addresses.home()),
    link: url(addresses.home()),
    title: siteName,
    description: siteDescription,
    feedLinks: { atom: url(machineAddresses.atom()) },
    // Never the clock: the same content gives the same feed.
    updated: new Date(midnight(changes[0]?.date ?? corpus.today)),
    author: { name: siteName },
    copyright: 'CC BY 4.0',
    generator: false,
  });
  for (const { id, address, title, summary, date, kind } of changes.slice(0, maxEntries)) {
    feed.addItem({
      id: url(id),
      link: url(address),
      title: asHtml(title),
      description: asHtml(summary),
      date: new Date(midnight(date)),
      category: [{ term: kind }],
    });
  }
  return `${feed.atom1()}\n`;
}
/**
 * The changes as a JSON Feed. A library isn't needed for an object, and `feed` writes version 1, with plain text as HTML.
 * Source: https://www.jsonfeed.org/version/1.1/
 * @param corpus the content
 * @param changes newest first
 * @param siteUrl where the site is published
 */
export function jsonFeed(corpus: Corpus, changes: readonly Change[], siteUrl: SiteUrl): object {
  const { url } = exportContext(corpus, siteUrl);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteName,
    description: siteDescription,
    home_page_url: url(addresses.home()),
    feed_url: url(machineAddresses.jsonFeed()),
    language: 'en-GB',
    authors: [{ name: siteName, url: url(addresses.home()) }],
    items: changes.slice(0, maxEntries).map(({ id, address, title, summary, date, kind }) => ({
      id: url(id),
      url: url(address),
      title,
      content_text: summary,
      date_published: midnight(date),
      date_modified: midnight(date),
      tags: [kind],
    })),
  };
}
