import type { Corpus } from '../corpus/entries.ts';
import type { PageEdition } from '../schemas/page-edition.ts';
import { addresses } from '../schemas/addresses.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import { absoluteUrl, type SiteUrl } from '../schemas/site-url.ts';
import { citationFormats } from './citations/formats.ts';
import {
  citeArticle,
  citeClaim,
  citeData,
  citeGuide,
  citeReference,
  type CslItem,
} from './citations/items.ts';
import { type ExportContext, exportContext } from './context.ts';
import { entryAt } from './entry-at.ts';
import { socialImageOf } from './social/images.ts';
import { scriptText, structuredData } from './structured-data/structured-data.ts';

/**
 * What the machine edition has of a page: its Markdown, its picture, structured data, and how to cite what the page is about.
 * @param corpus the content
 * @param siteUrl where the site is published
 * @param address the address of the page, without the base path
 */
export function pageEdition(corpus: Corpus, siteUrl: SiteUrl, address: string): PageEdition {
  const document = structuredData(corpus, siteUrl, address);
  const citing = citingOf(exportContext(corpus, siteUrl), address);
  return {
    markdown: machineAddresses.markdown(address),
    picture: absoluteUrl(siteUrl, socialImageOf(corpus, address)),
    jsonLd: document && scriptText(document),
    citing: citing && {
      what: citing.what,
      forms: Object.values(citationFormats).map(({ name, write }) => ({
        name,
        text: write([citing.item]).trim(),
      })),
    },
  };
}

/** What a page is about, as something that can be cited. */
interface Citing {
  readonly what: string;
  readonly item: CslItem;
}

function citingOf(context: ExportContext, address: string): Citing | undefined {
  if (address === addresses.home()) return { what: 'the Sourcebook', item: citeData(context) };
  const found = entryAt(context.corpus, address);
  switch (found?.kind) {
    case 'guide':
      return { what: 'this guide', item: citeGuide(context, found.entry) };
    case 'claim':
      return { what: 'this claim', item: citeClaim(context, found.entry) };
    case 'article':
      return { what: 'the article', item: citeArticle(found.entry) };
    case 'reference':
      return { what: 'the source', item: citeReference(found.entry) };
    default:
      return undefined;
  }
}
