import type { Corpus } from '../corpus/entries.ts';
import type { PageEdition } from '../schemas/page-edition.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
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
import { socialImageOf } from './social/images.ts';
import { scriptText, structuredData } from './structured-data.ts';

/**
 * What the machine edition has of a page: its Markdown, its picture, structured data, and how to cite what the page is about.
 * @param corpus the content
 * @param publication where the site is published
 * @param address the address of the page, without the base path
 */
export function pageEdition(corpus: Corpus, publication: Publication, address: string): PageEdition {
  const document = structuredData(corpus, publication, address);
  const citing = citingOf(corpus, publication, address);
  return {
    markdown: machineAddresses.markdown(address),
    picture: whole(publication, socialImageOf(corpus, address)),
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

function citingOf(corpus: Corpus, publication: Publication, address: string): Citing | undefined {
  const [, section, id = ''] = /^\/(?:([a-z]+)\/([^/]+)\/)?$/.exec(address) ?? [];
  switch (section) {
    case undefined:
      return address === '/' ? { what: 'the Sourcebook', item: citeData(corpus, publication) } : undefined;
    case 'guides': {
      const guide = corpus.lookup.guides[id];
      return guide && { what: 'this guide', item: citeGuide(guide, publication) };
    }
    case 'claims': {
      const claim = corpus.lookup.claims[id];
      return claim && { what: 'this claim', item: citeClaim(claim, publication) };
    }
    case 'articles': {
      const article = corpus.lookup.articles[id];
      return article && { what: 'the article', item: citeArticle(article) };
    }
    case 'references': {
      const reference = corpus.lookup.references[id];
      return reference && { what: 'the source', item: citeReference(reference) };
    }
    default:
      return undefined;
  }
}
