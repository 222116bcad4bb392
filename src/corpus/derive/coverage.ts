import { unusedReasons } from '../../schemas/passage.ts';
import type { Topic } from '../../schemas/topic.ts';
import type { ArticleEntry, ClaimEntry, Corpus, Coverage, UnusedReason } from '../entries.ts';
import { groupBy } from './order.ts';
import { tallyOf } from './tally.ts';

/**
 * The numbers of the honesty ledger.
 * @param corpus the entries that are counted
 */
export function coverageOf(
  corpus: Pick<Corpus, 'articles' | 'claims' | 'guides' | 'references' | 'samples'>,
): Coverage {
  const { articles, claims, guides, references, samples } = corpus;
  const passages = articles.flatMap((article) => article.sections.flatMap((section) => section.passages));
  const unused = Object.fromEntries(
    unusedReasons.map((reason) => [reason, passages.filter((passage) => passage.unused === reason).length]),
  ) as Record<UnusedReason, number>;
  const facts = claims.filter((claim) => claim.kind === 'fact');
  const having = (witness: 'reference' | 'run'): number =>
    claims.filter((claim) => claim.evidence.some((piece) => piece.witness === witness)).length;
  return {
    articles: articles.length,
    guides: guides.length,
    references: references.length,
    samples: samples.length,
    claims: {
      all: claims.length,
      facts: facts.length,
      opinions: claims.length - facts.length,
      withReference: having('reference'),
      withRun: having('run'),
      withoutEvidence: facts.filter((claim) => claim.evidence.length === 0).length,
      contradicting: claims.filter((claim) => claim.contradicts.length > 0).length,
      byVerdict: tallyOf(claims.map((claim) => claim.verdict)),
    },
    passages: {
      all: passages.length,
      cited: passages.filter((passage) => passage.claims.length > 0).length,
      unused,
    },
    unsettled: facts
      .filter((claim) => claim.evidence.length === 0)
      .map((claim) => ({ claim: claim.id, wouldSettle: claim.wouldSettle ?? '' })),
  };
}

/**
 * How many claims each article makes on each topic on which it makes any, by verdict: topics in their order, within each the
 * articles, oldest first.
 * @param topics the topics
 * @param articles the articles, oldest first
 * @param claims all claims
 */
export function speakingOf(
  topics: readonly Topic[],
  articles: readonly ArticleEntry[],
  claims: readonly ClaimEntry[],
): Corpus['speaking'] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const rank = new Map(articles.map(({ id }, index) => [id, index]));
  return topics.flatMap(({ id, claims: own }) => {
    const said = groupBy(
      own.flatMap((claim) => byId.get(claim) ?? []),
      (claim) => claim.articles,
    );
    return [...said]
      .toSorted(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0))
      .map(([article, group]) => ({
        article,
        topic: id,
        tally: tallyOf(group.map(({ verdict }) => verdict)),
      }));
  });
}
