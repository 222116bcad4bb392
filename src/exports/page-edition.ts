import type { Graph } from 'schema-dts';
import type { Corpus } from '../corpus/entries.ts';
import type { PageEdition } from '../schemas/page-edition.ts';
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

/** All that decides the edition of a page: a page that is still good from an earlier build needs no more of it. */
export interface EditionSource {
  readonly markdown: string;
  readonly picture: string;
  /** What the page says of itself. */
  readonly document: Graph | undefined;
  readonly citing: { readonly what: string; readonly item: CslItem } | undefined;
}

/**
 * What the edition of a page is made of: structured data, and how to cite what the page is about.
 * @param corpus the content
 * @param publication where the site is published
 * @param address the address of the page, without the base path
 */
export function editionSource(corpus: Corpus, publication: Publication, address: string): EditionSource {
  return {
    markdown: machineAddresses.markdown(address),
    picture: whole(publication, machineAddresses.socialCard(pictured(address))),
    document: structuredData(corpus, publication, address),
    citing: citingOf(corpus, publication, address),
  };
}

/**
 * What the machine edition has of a page, from its source.
 * @param source all that it is made of
 */
export function editionFrom({ markdown, picture, document, citing }: EditionSource): PageEdition {
  return {
    markdown,
    picture,
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

/** As {@link editionFrom}, of a page that every build renders. */
export function pageEdition(corpus: Corpus, publication: Publication, address: string): PageEdition {
  return editionFrom(editionSource(corpus, publication, address));
}

function citingOf(corpus: Corpus, publication: Publication, address: string): EditionSource['citing'] {
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
