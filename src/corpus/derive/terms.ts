import { parseCitationKey } from '../../schemas/citation.ts';
import type { TopicId } from '../../schemas/topic.ts';
import type { TermEntry } from '../entries.ts';
import type { Sources } from '../read/sources.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';

/**
 * The terms of the glossary in the order of the alphabet.
 * @param sources everything that was read
 * @param guideOf the guide of a topic
 */
export function termEntries(sources: Sources, guideOf: ReadonlyMap<TopicId, string>): readonly TermEntry[] {
  return sources.terms
    .map(({ id, file, data }) => ({
      ...data,
      id,
      file,
      names: [...(data.everyday ? [] : [data.term]), ...data.forms].toSorted(
        (a, b) => b.length - a.length || byCodeUnit(a, b),
      ),
      guides: unique(data.topics.flatMap((topic) => guideOf.get(topic) ?? [])),
    }))
    .toSorted((a, b) => byCodeUnit(a.term.toLowerCase(), b.term.toLowerCase()));
}

/**
 * The terms that cite each reference, by its id.
 * @param sources everything that was read
 */
export function termsCiting(sources: Sources): ReadonlyMap<string, readonly string[]> {
  const groups = groupBy(sources.terms, ({ data }) =>
    data.cites.flatMap((key) => {
      const target = parseCitationKey(key);
      return target?.to === 'reference' ? [target.id] : [];
    }),
  );
  return new Map([...groups].map(([id, terms]) => [id, terms.map((term) => term.id).toSorted(byCodeUnit)]));
}
