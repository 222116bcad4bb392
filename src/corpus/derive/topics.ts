import { coreTopics, type Point, type Topic, topics, type TopicId } from '../../schemas/topic.ts';
import type { ClaimEntry, Disagreement } from '../entries.ts';
import { groupBy, unique } from './order.ts';
import { tallyOf } from './tally.ts';

/** The topics in their order. */
export const topicOrder = Object.keys(topics) as readonly TopicId[];

/**
 * The topics with their claims, point by point.
 * @param claims the claims in the order of the ledger
 * @param ageRank the place of an article in the order of age
 * @param guideOf the guide of a topic
 */
export function topicEntries(
  claims: readonly ClaimEntry[],
  ageRank: ReadonlyMap<string, number>,
  guideOf: ReadonlyMap<TopicId, string>,
): readonly Topic[] {
  const byTopic = groupBy(claims, (claim) => [claim.topic]);
  return topicOrder.map((topic) => {
    const own = byTopic.get(topic) ?? [];
    return {
      id: topic,
      name: topics[topic],
      core: coreTopics.some((core) => core === topic),
      guide: guideOf.get(topic),
      claims: own.map((claim) => claim.id),
      points: [...groupBy(own, (claim) => [claim.point])].map(([id, group]) => pointOf(id, group, ageRank)),
      tally: tallyOf(own.map((claim) => claim.verdict)),
    };
  });
}

function pointOf(id: string, claims: readonly ClaimEntry[], ageRank: ReadonlyMap<string, number>): Point {
  const here = new Set(claims.map((claim) => claim.id));
  const speaking = articlesOf(claims, ageRank);
  const disputed = claims.some((claim) => claim.contradicts.some((other) => here.has(other)));
  return {
    id,
    claims: claims.map((claim) => claim.id),
    articles: speaking,
    agreement: disputed ? 'disputed' : speaking.length > 1 ? 'agreed' : 'single',
  };
}

/**
 * The groups of claims that cannot all be true.
 * @param claims the claims in the order of the ledger
 * @param ageRank the place of an article in the order of age
 */
export function disagreements(
  claims: readonly ClaimEntry[],
  ageRank: ReadonlyMap<string, number>,
): readonly Disagreement[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  const rank = new Map(claims.map((claim, index) => [claim.id, index]));
  const seen = new Set<string>();
  const groups: Disagreement[] = [];
  for (const first of claims) {
    if (first.contradicts.length === 0 || seen.has(first.id)) continue;
    const reached = new Set<string>();
    const open = [first.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (reached.has(id)) continue;
      reached.add(id);
      seen.add(id);
      open.push(...(byId.get(id)?.contradicts ?? []));
    }
    const group = [...reached]
      .flatMap((id) => byId.get(id) ?? [])
      .toSorted((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0));
    groups.push({
      id: first.id,
      topic: first.topic,
      points: unique(group.map((claim) => claim.point)),
      claims: group.map((claim) => claim.id),
      articles: articlesOf(group, ageRank),
    });
  }
  return groups;
}

function articlesOf(claims: readonly ClaimEntry[], ageRank: ReadonlyMap<string, number>): readonly string[] {
  return unique(claims.flatMap((claim) => claim.articles)).toSorted(
    (a, b) => (ageRank.get(a) ?? 0) - (ageRank.get(b) ?? 0),
  );
}
