import type { Corpus } from '../corpus/entries.ts';
import type { PageCiting, PageEdition } from '../schemas/page-edition.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import { addresses } from '../schemas/addresses.ts';
import { type Publication, whole } from '../schemas/publication.ts';
import {
  citationFormats,
  citeArticle,
  citeClaim,
  citeData,
  citeGuide,
  citeReference,
  type CslItem,
} from './citing.ts';
import { scriptText, structuredData } from './structured-data.ts';

/**
 * The page whose social card stands for a page: its own, but sources share that of their list.
 * @param address the address of the page, without the base path
 */
export function pictured(address: string): string {
  return address.startsWith(addresses.references()) ? addresses.references() : address;
}

/**
 * What the machine edition has of a page: structured data, and how to cite what it is about.
 * @param corpus the content
 * @param publication where the site is published
 * @param address the address of the page, without the base path
 */
export function pageEdition(corpus: Corpus, publication: Publication, address: string): PageEdition {
  const document = structuredData(corpus, publication, address);
  return {
    markdown: machineAddresses.markdown(address),
    picture: whole(publication, machineAddresses.socialCard(pictured(address))),
    jsonLd: document === undefined ? undefined : scriptText(document),
    citing: citingOf(corpus, publication, address),
  };
}

function citingOf(corpus: Corpus, publication: Publication, address: string): PageCiting | undefined {
  const [, section, id = ''] = /^\/(?:([a-z]+)\/([^/]+)\/)?$/.exec(address) ?? [];
  switch (section) {
    case undefined:
      return address === '/' ? citing('the Sourcebook', citeData(corpus, publication)) : undefined;
    case 'guides': {
      const guide = corpus.lookup.guides[id];
      return guide && citing('this guide', citeGuide(guide, publication));
    }
    case 'claims': {
      const claim = corpus.lookup.claims[id];
      return claim && citing('this claim', citeClaim(claim, publication));
    }
    case 'articles': {
      const article = corpus.lookup.articles[id];
      return article && citing('the article', citeArticle(article));
    }
    case 'references': {
      const reference = corpus.lookup.references[id];
      return reference && citing('the source', citeReference(reference));
    }
    default:
      return undefined;
  }
}

function citing(what: string, item: CslItem): PageCiting {
  return {
    what,
    forms: Object.values(citationFormats).map(({ name, write }) => ({ name, text: write([item]).trim() })),
  };
}
