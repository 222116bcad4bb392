import type { Verdict } from '../../schemas/claim.ts';
import type { ComparisonRow } from '../../schemas/comparison.ts';
import type { Point, Topic } from '../../schemas/topic.ts';
import type { ClaimEntry } from '../entries.ts';

/** Verdicts in the order in which a claim leads: what holds, what people think, what does not hold. */
const leadingVerdicts: readonly Verdict[] = [
  'confirmed',
  'conditional',
  'opinion',
  'outdated',
  'wrong',
  'unverifiable',
];

/** More questions of one topic make a table that nobody reads to its end. */
const questionsOfTopic = 3;

/**
 * The table of comparison, made of claims and nothing else. The rule:
 *
 * 1. Of each topic the three questions (points) are taken to which most articles speak; of equals first those that are
 *    answered for both frameworks, then those that come first in the ledger.
 * 2. In each cell stands the leading claim about its framework: the best verdict in the order confirmed, conditional,
 *    opinion, outdated, wrong, unverifiable; of equals what more articles say; then the first in the ledger.
 * 3. Where a question is not answered for each framework by itself, the leading claim of the question stands in its
 *    place: in the cell of its framework, or across both. What no article answers is unknown.
 * 4. A topic whose questions are each about one framework only is compared as a whole, in one row.
 * @param topics the topics with their points
 * @param claims all claims, in the order of the ledger
 */
export function comparisonRows(
  topics: readonly Topic[],
  claims: readonly ClaimEntry[],
): readonly ComparisonRow[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const claimsOf = (ids: readonly string[]): readonly ClaimEntry[] =>
    ids.flatMap((id) => byId.get(id) ?? []).filter(({ framework }) => framework !== 'other');
  return topics.flatMap((topic) => {
    const questions = topic.points
      .map((point) => ({ point, claims: claimsOf(point.claims) }))
      .filter((question) => question.claims.length > 0)
      .toSorted(
        (a, b) =>
          b.point.articles.length - a.point.articles.length ||
          Number(answersEach(b.claims)) - Number(answersEach(a.claims)),
      )
      .slice(0, questionsOfTopic);
    if (questions.some(({ claims: own }) => answersEach(own) || own.some(isAboutBoth))) {
      return questions.map((question) => rowOf(topic, question.point, question.claims));
    }
    const own = claimsOf(topic.claims);
    return own.length === 0 ? [] : [rowOf(topic, undefined, own)];
  });
}

const isAboutBoth = ({ framework }: ClaimEntry): boolean => framework === 'both';

function answersEach(claims: readonly ClaimEntry[]): boolean {
  return (
    claims.some(({ framework }) => framework === 'django') &&
    claims.some(({ framework }) => framework === 'flask')
  );
}

function rowOf(topic: Topic, point: Point | undefined, claims: readonly ClaimEntry[]): ComparisonRow {
  const about = (framework: ClaimEntry['framework']): string | undefined =>
    leading(claims.filter((claim) => claim.framework === framework))?.id;
  const first = leading(claims);
  const whole = point === undefined || answersEach(claims);
  const inPlace = (framework: ClaimEntry['framework']): string | undefined =>
    first?.framework === framework ? first.id : undefined;
  return {
    id: point === undefined ? topic.id : `${topic.id}-${point.id}`,
    topic: topic.id,
    point: point?.id,
    django: whole ? about('django') : inPlace('django'),
    flask: whole ? about('flask') : inPlace('flask'),
    both: whole ? undefined : inPlace('both'),
    claims: claims.map(({ id }) => id),
    articles: new Set(claims.flatMap(({ articles }) => articles)).size,
  };
}

function leading(claims: readonly ClaimEntry[]): ClaimEntry | undefined {
  return claims.toSorted(
    (a, b) =>
      leadingVerdicts.indexOf(a.verdict) - leadingVerdicts.indexOf(b.verdict) ||
      b.articles.length - a.articles.length,
  )[0];
}
