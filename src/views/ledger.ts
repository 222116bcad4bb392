import type { Corpus, StaleEntry } from '../corpus/entries.ts';
import { entryOf } from '../corpus/entries.ts';
import { memoize } from '../corpus/memoize.ts';
import type { LedgerView } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Place } from '../schemas/marker.ts';
import { ledgerRow } from './claim-rows.ts';

/** What the site knows and does not know, in numbers. */
export function ledgerView(corpus: Corpus): LedgerView {
  return viewOf(corpus);
}

const viewOf = memoize((corpus: Corpus): LedgerView => {
  const { coverage } = corpus;
  return {
    edition: corpus.today,
    articles: coverage.articles,
    guides: coverage.guides,
    references: coverage.references,
    samples: coverage.samples,
    claims: coverage.claims.all,
    withReference: coverage.claims.withReference,
    withRun: coverage.claims.withRun,
    counts: coverage.claims.byVerdict,
    unsettled: coverage.unsettled.map(({ claim }) => ledgerRow(corpus, claim)),
    coverage: corpus.articles.map((article) => ({
      article: { href: addresses.article(article.id), label: article.short },
      passages: article.passages.all,
      cited: article.passages.cited,
      unused: article.passages.unused,
    })),
    stale: corpus.stale.map((entry) => stalePlace(corpus, entry)),
  };
});

function stalePlace(corpus: Corpus, { kind, id }: StaleEntry): Place {
  switch (kind) {
    case 'guide':
      return { href: addresses.guide(id), label: entryOf(corpus.lookup.guides, id).title };
    case 'claim':
      return { href: addresses.claim(id), label: entryOf(corpus.lookup.claims, id).statement };
    case 'sample':
      return { href: addresses.sample(id), label: entryOf(corpus.lookup.samples, id).title };
  }
}
