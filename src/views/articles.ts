import { groupBy } from '../corpus/derive/order.ts';
import {
  entryOf,
  type ArticleEntry,
  type ClaimEntry,
  type Corpus,
  type SectionEntry,
} from '../corpus/entries.ts';
import type { ArticleView, Known, SectionNotes } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import { memoize } from '../corpus/memoize.ts';
import { guidePlaces } from './places.ts';

/** All articles, oldest first. */
export function articleViews(corpus: Corpus): ArticleView[] {
  return corpus.articles.map(viewsOf(corpus));
}

/** The article of an id. */
export function articleView(corpus: Corpus, id: string): ArticleView {
  return viewsOf(corpus)(entryOf(corpus.lookup.articles, id));
}

const viewsOf = memoize((corpus: Corpus) => {
  const mistakes = groupBy(
    corpus.mistakes.map((id) => entryOf(corpus.lookup.claims, id)),
    (claim) => claim.articles,
  );
  return memoize((article: ArticleEntry) => viewOf(corpus, article, mistakes.get(article.id) ?? []));
});

/** An article in a list of all. */
type ListedArticle = Pick<
  ArticleView,
  'href' | 'title' | 'authors' | 'publisher' | 'published' | 'description' | 'counts'
>;

/** All articles as a list shows them, oldest first. */
export function listedArticles(corpus: Corpus): ListedArticle[] {
  return articleViews(corpus).map(({ href, title, authors, publisher, published, description, counts }) => ({
    href,
    title,
    authors,
    publisher,
    published,
    description,
    counts,
  }));
}

/** All articles with the releases of their time, oldest first. */
export function datedArticles(corpus: Corpus): Pick<ArticleView, 'href' | 'short' | 'published' | 'age'>[] {
  return articleViews(corpus).map(({ href, short, published, age }) => ({ href, short, published, age }));
}

function known(
  fact:
    | { readonly basis: 'stated'; readonly value: string }
    | { readonly basis: 'inferred'; readonly value: string; readonly from: string }
    | undefined,
): Known | undefined {
  return fact && { value: fact.value, inferredFrom: fact.basis === 'inferred' ? fact.from : undefined };
}

function viewOf(corpus: Corpus, article: ArticleEntry, mistakes: readonly ClaimEntry[]): ArticleView {
  const { rights } = article;
  return {
    slug: article.id,
    href: addresses.article(article.id),
    title: article.title,
    short: article.short,
    description: article.description,
    audience: article.audience,
    authors: article.authors,
    publisher: known(article.publisher),
    published: known(article.published),
    updated: known(article.updated),
    url: known(article.url),
    rights: {
      holder: rights.publish === 'draft' ? 'Not for publication' : rights.holder,
      note: rights.publish === 'digest' ? rights.note : undefined,
    },
    imported: article.imported,
    age: article.age.map(({ framework, then, since }) => ({
      framework: entryOf(corpus.lookup.frameworks, framework).name,
      then: then?.version,
      since: since.map(({ version }) => version),
    })),
    counts: article.tally,
    claimCount: article.claims.length,
    passageCount: article.passages.all,
    minutes: article.minutes,
    guides: guidePlaces(corpus, article.guides),
    mistakes: mistakes.map(mistakeOf),
    cite: citation(article),
  };
}

/** Something in an article that does not hold as it stands, with the evidence that decides. */
function mistakeOf({ id, statement, verdict, since, deciding }: ClaimEntry): ArticleView['mistakes'][number] {
  return {
    href: addresses.claim(id),
    statement,
    verdict,
    since,
    reason: deciding[0]?.condition ?? deciding[0]?.reason ?? '',
  };
}

/** The article in a list of sources, as far as it is known. */
function citation({ authors, published, title, publisher, url }: ArticleEntry): string {
  const year = published === undefined ? 'undated' : published.value.slice(0, 4);
  const who = authors.map(({ name }) => name).join(', ') || (publisher?.value ?? 'Anonymous');
  return [
    `${who} (${published?.basis === 'inferred' ? 'about ' : ''}${year}). ${title}.`,
    publisher && authors.length > 0 ? `${publisher.value}.` : '',
    url?.value ?? '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** What stands below each section of a digest, in the order of its headings. */
export function sectionNotes(corpus: Corpus, slug: string): SectionNotes[] {
  return entryOf(corpus.lookup.articles, slug).sections.map((section) => notesOf(corpus, section));
}

function notesOf(corpus: Corpus, section: SectionEntry): SectionNotes {
  return {
    restored: section.restored === true,
    passages: section.passages.map((passage) => ({
      fingerprint: passage.fingerprint,
      kind: passage.kind,
      opening: passage.opening,
      original: passage.original,
      unused: passage.unused,
      note: passage.note,
      claims: passage.claims.map((id) => {
        const { statement, verdict } = entryOf(corpus.lookup.claims, id);
        return { id, href: addresses.claim(id), statement, verdict };
      }),
    })),
  };
}
