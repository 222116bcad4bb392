import { coreTopics, topics, type TopicId } from '../../schemas/topic.ts';
import type { ArticleEntry, ClaimEntry, Disagreement, Point, TopicEntry } from '../entries.ts';
import { groupBy, unique } from './order.ts';
import { tallyOf } from './tally.ts';

/** The topics in their order. */
export const topicOrder = Object.keys(topics) as readonly TopicId[];

/**
 * The topics with their claims, point by point.
 * @param claims the claims in the order of the ledger
 * @param articles the articles, oldest first
 * @param guideOf the guide of a topic
 */
export function topicEntries(
  claims: readonly ClaimEntry[],
  articles: readonly ArticleEntry[],
  guideOf: ReadonlyMap<TopicId, string>,
): readonly TopicEntry[] {
  const byTopic = groupBy(claims, (claim) => [claim.topic]);
  return topicOrder.map((topic) => {
    const own = byTopic.get(topic) ?? [];
    return {
      id: topic,
      name: topics[topic],
      core: coreTopics.some((core) => core === topic),
      guide: guideOf.get(topic),
      claims: own.map((claim) => claim.id),
      points: [...groupBy(own, (claim) => [claim.point])].map(([id, group]) => pointOf(id, group, articles)),
      tally: tallyOf(own.map((claim) => claim.verdict)),
    };
  });
}

function pointOf(id: string, claims: readonly ClaimEntry[], articles: readonly ArticleEntry[]): Point {
  const here = new Set(claims.map((claim) => claim.id));
  const speaking = articlesOf(claims, articles);
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
 * @param articles the articles, oldest first
 */
export function disagreements(
  claims: readonly ClaimEntry[],
  articles: readonly ArticleEntry[],
): readonly Disagreement[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
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
    const group = claims.filter((claim) => reached.has(claim.id));
    groups.push({
      id: first.id,
      topic: first.topic,
      points: unique(group.map((claim) => claim.point)),
      claims: group.map((claim) => claim.id),
      articles: articlesOf(group, articles),
    });
  }
  return groups;
}

function articlesOf(claims: readonly ClaimEntry[], articles: readonly ArticleEntry[]): readonly string[] {
  const speaking = new Set(claims.flatMap((claim) => claim.articles));
  return articles.filter((article) => speaking.has(article.id)).map((article) => article.id);
}
