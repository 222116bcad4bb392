import type { Verdict } from '../../schemas/claim.ts';
import { frameworkIds, sideIds, type Subject } from '../../schemas/framework-ids.ts';
import { recordOf } from '../../schemas/record.ts';
import type { Point, Topic } from '../../schemas/topic.ts';
import type { ClaimEntry, ComparisonEntry } from '../entries.ts';
import { type FrameworkNames, pointName } from '../labels.ts';

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
 *    answered for every side, then those that come first in the ledger.
 * 2. Each cell has the leading claim about its framework: the best verdict in the order confirmed, conditional,
 *    opinion, outdated, wrong, unverifiable; of equals what more articles say; then the first in the ledger.
 * 3. Where a question is not answered for each side by itself, the leading claim of the question takes its place: in the cell of its framework, or across both. What no article answers is unknown.
 * 4. A topic whose questions are each about one framework only is compared as a whole, in one row.
 * @param topics the topics with their points
 * @param claims all claims, in the order of the ledger
 * @param names the names of the frameworks
 */
export function comparisonRows(
  topics: readonly Topic[],
  claims: readonly ClaimEntry[],
  names: FrameworkNames,
): readonly ComparisonEntry[] {
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
      return questions.map((question) => rowOf(topic, question.point, question.claims, names));
    }
    const own = claimsOf(topic.claims);
    return own.length === 0 ? [] : [rowOf(topic, undefined, own, names)];
  });
}

const isAboutBoth = ({ framework }: ClaimEntry): boolean => framework === 'both';

function answersEach(claims: readonly ClaimEntry[]): boolean {
  return sideIds.every((side) => claims.some(({ framework }) => framework === side));
}

function rowOf(
  topic: Topic,
  point: Point | undefined,
  claims: readonly ClaimEntry[],
  names: FrameworkNames,
): ComparisonEntry {
  const about = (framework: Subject): string | undefined =>
    leading(claims.filter((claim) => claim.framework === framework))?.id;
  const first = leading(claims);
  const whole = point === undefined || answersEach(claims);
  const inPlace = (framework: Subject): string | undefined =>
    first?.framework === framework ? first.id : undefined;
  return {
    id: point === undefined ? topic.id : `${topic.id}-${point.id}`,
    topic: topic.id,
    point: point?.id,
    name: pointName(point?.id, names),
    ...recordOf(frameworkIds, (id) => (whole ? about(id) : inPlace(id))),
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
