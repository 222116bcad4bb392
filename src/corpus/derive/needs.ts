import { needGroups } from '../../schemas/decision.ts';
import type { TopicId } from '../../schemas/topic.ts';
import { bearingOf, bearsOn, canCarry } from '../direction.ts';
import type { ClaimEntry, NeedEntry } from '../entries.ts';
import type { Sources } from '../read/sources.ts';
import { byCodeUnit } from './order.ts';

const groups = Object.keys(needGroups);

/**
 * Joins the needs of the decision page with the claims that they rest on.
 * @param needs the needs as they were read
 * @param claims the claims
 * @param guideOf the guide of a topic
 */
export function needEntries(
  needs: Sources['needs'],
  claims: readonly ClaimEntry[],
  guideOf: ReadonlyMap<TopicId, string>,
): readonly NeedEntry[] {
  const byId = new Map(claims.map((claim) => [claim.id, claim]));
  return needs
    .toSorted(
      (a, b) =>
        groups.indexOf(a.data.group) - groups.indexOf(b.data.group) ||
        a.data.order - b.data.order ||
        byCodeUnit(a.id, b.id),
    )
    .map((need) => {
      // What does not hold carries nothing; the check on needs has reported it.
      const resting = need.data.claims
        .flatMap((id) => byId.get(id) ?? [])
        .filter(({ verdict }) => canCarry(verdict));
      const bearing = bearingOf({ ...need.data, claims: resting });
      return {
        ...need.data,
        ...bearing,
        id: need.id,
        file: need.file,
        guide: guideOf.get(need.data.topic),
        claims: resting.map((claim) => ({
          id: claim.id,
          stance: claim.stance,
          decides: bearsOn(claim, bearing),
        })),
      };
    });
}
