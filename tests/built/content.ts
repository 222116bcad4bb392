import type { Corpus } from '../../src/corpus/entries.ts';
import { addresses } from '../../src/schemas/addresses.ts';
import type { Site } from './site.ts';

/**
 * The addresses of the pages that the content has entries for.
 * @param corpus the content
 */
export function pagesOfContent(corpus: Corpus): readonly string[] {
  return [
    ...corpus.guides.map(({ id }) => addresses.guide(id)),
    ...corpus.articles.map(({ id }) => addresses.article(id)),
    ...corpus.claims.map(({ id }) => addresses.claim(id)),
    ...corpus.references.map(({ id }) => addresses.reference(id)),
    ...corpus.samples.map(({ id }) => addresses.sample(id)),
    ...corpus.pages.map(({ id }) => (id === 'home' ? addresses.home() : addresses.page(id))),
  ];
}

/** Entries of the content that a built site has no page for. */
export const missingPages = (corpus: Corpus, site: Site): readonly string[] =>
  pagesOfContent(corpus).filter((address) => !site.addresses.has(address));

/** Sections and passages of articles that have no anchor on the page of their article. */
export function missingAnchors(corpus: Corpus, site: Site): readonly string[] {
  return corpus.articles.flatMap((article) => {
    const page = site.pages.find(({ address }) => address === addresses.article(article.id));
    const wanted = article.sections.flatMap(({ id, passages }) => [
      id,
      ...passages.map(({ fingerprint }) => `p-${fingerprint}`),
    ]);
    return wanted.filter((id) => !page?.ids.includes(id)).map((id) => `${article.id}#${id}`);
  });
}
