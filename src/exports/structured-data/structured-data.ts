import type { Graph } from 'schema-dts';
import type { Corpus } from '../../corpus/entries.ts';
import type { SiteUrl } from '../../schemas/site-url.ts';
import { exportContext } from '../context.ts';
import { entryAt } from '../entry-at.ts';
import { entryThings } from './entries.ts';
import { siteThings } from './site.ts';

/*
 * What pages say about themselves in the vocabulary of schema.org. The types come from that vocabulary, so that the
 * type check refuses a property that it does not have.
 */

/**
 * What a page says about itself, as a JSON-LD document.
 * @param corpus the content
 * @param siteUrl where the site is published
 * @param address the address of the page, without the base path
 * @returns the document, or `undefined` for a page that is about nothing in the corpus
 */
export function structuredData(corpus: Corpus, siteUrl: SiteUrl, address: string): Graph | undefined {
  const context = exportContext(corpus, siteUrl);
  const found = entryAt(corpus, address);
  const things = found === undefined ? siteThings(context, address) : entryThings(context, found, address);
  return things.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': things };
}

/**
 * A JSON-LD document as the content of a script element.
 * Source: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function scriptText(document: Graph): string {
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}
