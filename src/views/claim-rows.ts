import { entryOf, type ClaimEntry, type Corpus } from '../corpus/entries.ts';
import type { ClaimRow, LedgerRow, Saying } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import { memoize } from '../corpus/memoize.ts';
import { settlements } from './places.ts';

/** Where the articles make a claim: one entry per article, with all its passages. */
function sayingsOf(corpus: Corpus, claim: ClaimEntry): Saying[] {
  return claim.articles.map((slug) => ({
    article: entryOf(corpus.lookup.articles, slug).short,
    passages: claim.citations
      .filter(({ article }) => article === slug)
      .map(({ article, passage, heading, original }) => ({
        href: addresses.passage(article, passage),
        section: heading,
        original,
      })),
  }));
}

const rowsOf = memoize((corpus: Corpus) => memoize((claim: ClaimEntry) => rowOf(corpus, claim)));

/** A claim as lists show it: many do, so that it is made once. */
export function claimRow(corpus: Corpus, id: string): ClaimRow {
  return rowsOf(corpus)(entryOf(corpus.lookup.claims, id));
}

/** A claim as one line. */
export function ledgerRow(corpus: Corpus, id: string): LedgerRow {
  const { statement, verdict, articles } = entryOf(corpus.lookup.claims, id);
  return { id, href: addresses.claim(id), statement, verdict, articles: articles.length };
}

function rowOf(corpus: Corpus, claim: ClaimEntry): ClaimRow {
  const { id } = claim;
  return {
    id,
    href: addresses.claim(id),
    statement: claim.statement,
    verdict: claim.verdict,
    sayings: sayingsOf(corpus, claim),
    ...settlements(corpus, claim),
    contradicts: claim.contradicts.map((other) => ({
      href: addresses.claim(other),
      label: entryOf(corpus.lookup.claims, other).short,
    })),
  };
}

/**
 * The claims that a text about the site cites, in the order of the first citation.
 * @param corpus the content
 * @param body the text in MDX
 */
export function claimsCitedIn(corpus: Corpus, body: string): ClaimRow[] {
  const ids = [...body.matchAll(/\]\(claim:([a-z0-9-]+)\)/g)].map(([, id = '']) => id);
  return [...new Set(ids)].map((id) => claimRow(corpus, id));
}
