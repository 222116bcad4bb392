import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type SideId, sideIds } from '../../schemas/framework-ids.ts';
import { groupBy } from '../derive/order.ts';
import type { ClaimSource } from '../read/sources.ts';
import type { Check } from './check.ts';

/**
 * Two claims that answer the same question (`point`) about the same subject (`framework`), one speaking for Django and
 * one for Flask, cannot both be right, and are linked.
 *
 * The subject matters: "Django has an ORM" speaks for Django and "Flask leaves the choice to you" for Flask, and both
 * are true, because they are about different frameworks. "Django is quicker to build with" and "Django is slower to
 * build with" are not, and neither are "Django is the easier one" and "Flask is the easier one" (both about both).
 * Where two such claims can hold together after all, they do not answer one question, and want different points.
 */
export const oppositesAreLinked: Check = {
  name: 'opposites-are-linked',
  *run({ sources }) {
    const groups = groupBy(sources.claims, ({ data }) => [`${data.point} ${data.framework}`]);
    for (const group of groups.values()) {
      const pairs = sideIds.flatMap((side, index) =>
        standing(group, [side]).flatMap((claim) =>
          standing(group, sideIds.slice(0, index)).map((other) => [claim, other] as const),
        ),
      );
      for (const [claim, other] of pairs) {
        // A link on one side only is reported by the check on mutual contradictions.
        if (claim.data.contradicts.includes(other.id) || other.data.contradicts.includes(claim.id)) continue;
        yield diagnose('contradiction-unlinked', claim.locate(['point']), {
          claim: claim.id,
          other: other.id,
          point: claim.data.point,
          framework: claim.data.framework,
        });
      }
    }
  },
};

function standing(claims: readonly ClaimSource[], sides: readonly SideId[]): readonly ClaimSource[] {
  return claims.filter(({ data }) => sides.some((side) => side === data.stance));
}
