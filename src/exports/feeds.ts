import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import { type Publication, whole } from '../schemas/publication.ts';
import { siteDescription, siteName } from './about.ts';
import type { Change } from './changes.ts';

/** How many changes a feed carries. */
const longest = 100;

const midnight = (day: string): string => `${day}T00:00:00Z`;

/**
 * The changes as an Atom feed. Source: RFC 4287.
 * @param corpus the content
 * @param changes newest first
 * @param publication where the site is published
 */
export function atomFeed(corpus: Corpus, changes: readonly Change[], publication: Publication): string {
  const at = (address: string): string => whole(publication, address);
  const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;
  const entries = changes
    .slice(0, longest)
    .map(({ id, address, title, summary, date, kind }) =>
      [
        '  <entry>',
        `    ${element('id', at(id))}`,
        `    ${element('title', title)}`,
        `    <link rel="alternate" type="text/html" href="${escaped(at(address))}"/>`,
        `    ${element('updated', midnight(date))}`,
        `    <category term="${kind}"/>`,
        `    ${element('summary', summary)}`,
        '  </entry>',
      ].join('\n'),
    );
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
    `  ${element('id', at(addresses.home()))}`,
    `  ${element('title', siteName)}`,
    `  ${element('subtitle', siteDescription)}`,
    `  <link rel="self" type="application/atom+xml" href="${escaped(at(machineAddresses.atom()))}"/>`,
    `  <link rel="alternate" type="text/html" href="${escaped(at(addresses.home()))}"/>`,
    `  ${element('updated', midnight(changes[0]?.date ?? corpus.today))}`,
    `  <author>${element('name', siteName)}</author>`,
    '  <rights>CC BY 4.0</rights>',
    ...entries,
    '</feed>',
  ].join('\n')}\n`;
}

/**
 * The changes as a JSON Feed. Source: https://www.jsonfeed.org/version/1.1/
 * @param changes newest first
 * @param publication where the site is published
 */
export function jsonFeed(changes: readonly Change[], publication: Publication): object {
  const at = (address: string): string => whole(publication, address);
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: siteName,
    description: siteDescription,
    home_page_url: at(addresses.home()),
    feed_url: at(machineAddresses.jsonFeed()),
    language: 'en-GB',
    authors: [{ name: siteName, url: at(addresses.home()) }],
    items: changes.slice(0, longest).map(({ id, address, title, summary, date, kind }) => ({
      id: at(id),
      url: at(address),
      title,
      content_text: summary,
      date_published: midnight(date),
      date_modified: midnight(date),
      tags: [kind],
    })),
  };
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');
