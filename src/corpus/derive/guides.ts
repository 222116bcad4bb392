import { type CitationTarget, parseCitationKey } from '../../schemas/citation.ts';
import { frameworkIds } from '../../schemas/framework-ids.ts';
import type { Guide } from '../../schemas/guide.ts';
import { coreTopics, topics, type TopicId } from '../../schemas/topic.ts';
import type { ArticleEntry, ClaimEntry, GuideEntry } from '../entries.ts';
import type { Prose } from '../read/sources.ts';
import { reviewDueOf } from '../staleness.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';
import { proseOf } from './prose.ts';
import { tallyOf } from './tally.ts';

/**
 * Puts guides in reading order.
 * @param guides the guides as they were read
 */
function inReadingOrder(guides: readonly Prose<Guide>[]): readonly Prose<Guide>[] {
  return guides.toSorted((a, b) => a.data.order - b.data.order || byCodeUnit(a.id, b.id));
}

/**
 * The guide that covers a topic.
 * @param guides the guides
 */
export function guideOfTopic(guides: readonly Prose<Guide>[]): ReadonlyMap<TopicId, string> {
  const table = new Map<TopicId, string>();
  for (const guide of guides) {
    for (const topic of guide.data.topics) if (!table.has(topic)) table.set(topic, guide.id);
  }
  return table;
}

/**
 * What a guide cites, in the order of the first citation: front matter first, as on the page.
 * @param guide the guide
 */
export function targetsOf(guide: Prose<Guide>): readonly CitationTarget[] {
  const { bottomLine, facts } = guide.data;
  const keys = [
    ...bottomLine.flatMap((statement) => statement.cites),
    ...facts.flatMap((fact) => frameworkIds.flatMap((id) => fact[id]?.cites ?? [])),
    ...guide.body.links.map((link) => link.url),
  ];
  return keys.flatMap((key) => parseCitationKey(key) ?? []);
}

/**
 * The guides that cite something, by its id. A sample that is shown counts as cited.
 * @param guides the guides
 * @param to what is cited
 */
export function guidesCiting(
  guides: readonly Prose<Guide>[],
  to: CitationTarget['to'],
): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(inReadingOrder(guides), (guide) => citedIds(guide, to));
  return new Map([...groups].map(([id, citing]) => [id, citing.map((guide) => guide.id)]));
}

function citedIds(guide: Prose<Guide>, to: CitationTarget['to']): readonly string[] {
  const cited = targetsOf(guide).flatMap((target) => (target.to === to ? [target.id] : []));
  return unique(to === 'run' ? [...cited, ...guide.body.samples.map((sample) => sample.id)] : cited);
}

/**
 * Joins guides with the claims that they show.
 * @param guides the guides
 * @param claims the claims in the order of the ledger
 * @param articles the articles, oldest first
 * @param exists whether the corpus holds what is cited
 */
export function guideEntries(
  guides: readonly Prose<Guide>[],
  claims: readonly ClaimEntry[],
  articles: readonly ArticleEntry[],
  exists: (target: CitationTarget['to'], id: string) => boolean,
): readonly GuideEntry[] {
  const byTopic = groupBy(claims, (claim) => claim.topics);
  const ageRank = new Map(articles.map(({ id }, index) => [id, index]));
  return inReadingOrder(guides).map((guide) => {
    const shown = unique(guide.data.topics.flatMap((topic) => byTopic.get(topic) ?? []));
    const speaking = unique(shown.flatMap((claim) => claim.articles));
    const cited = (to: CitationTarget['to']): readonly string[] =>
      citedIds(guide, to).filter((id) => exists(to, id));
    return {
      ...guide.data,
      id: guide.id,
      file: guide.file,
      ...proseOf(guide.body),
      core: guide.data.topics.some((topic) => coreTopics.some((core) => core === topic)),
      topics: guide.data.topics.map((topic) => ({
        topic,
        name: topics[topic],
        claims: (byTopic.get(topic) ?? []).map((claim) => claim.id),
      })),
      claims: shown.map((claim) => claim.id),
      cites: { claims: cited('claim'), references: cited('reference'), samples: cited('run') },
      articles: speaking.toSorted((a, b) => (ageRank.get(a) ?? 0) - (ageRank.get(b) ?? 0)),
      tally: tallyOf(shown.map((claim) => claim.verdict)),
      reviewDue: reviewDueOf(guide.data),
    };
  });
}
