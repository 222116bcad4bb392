import { diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { bearingOf, canCarry, type Speaking } from '../direction.ts';
import type { ClaimSource } from '../read/sources.ts';
import { judge } from '../verdict.ts';
import type { Check } from './check.ts';

/**
 * A need of the decision page points where its claims point: they exist, they hold, what contradicts them and holds is
 * weighed as well, and the sentence of reason was written for the direction that follows.
 */
export const needsFollowClaims: Check = {
  name: 'needs-follow-claims',
  *run({ sources }) {
    const { names } = sources;
    const claims = new Map<string, ClaimSource>();
    // Of two claims with one id, which is an error anyway, the first speaks, as in the corpus.
    for (const claim of sources.claims) if (!claims.has(claim.id)) claims.set(claim.id, claim);
    for (const need of sources.needs) {
      const listed = new Set(need.data.claims);
      const speaking: Speaking[] = [];
      let whole = true;
      for (const [index, id] of need.data.claims.entries()) {
        // Asked for only where something is wrong: to find a place the file is read once more.
        const place = (): Place => need.locate(['claims', index]);
        const claim = claims.get(id);
        if (claim === undefined) {
          whole = false;
          if (!names.claim.has(id)) {
            yield diagnose('unknown-claim', place(), { id, nearest: nearest(id, names.claim.keys()) });
          }
          continue;
        }
        const said = speakingOf(claim);
        if (!canCarry(said.verdict)) {
          whole = false;
          yield diagnose('need-on-weak-claim', place(), { need: need.id, claim: id, verdict: said.verdict });
          continue;
        }
        speaking.push(said);
        for (const other of opposing(claim, claims)) {
          if (listed.has(other)) continue;
          yield diagnose('need-one-sided', place(), { need: need.id, claim: id, other });
        }
      }
      const { direction } = bearingOf({ ...need.data, claims: speaking });
      // A claim that is missing or does not hold may be the one for which the reason was written.
      if (whole && direction !== need.data.pointsTo) {
        const values = { need: need.id, written: need.data.pointsTo, found: direction };
        yield diagnose('need-points-elsewhere', need.locate(['pointsTo']), values);
      }
    }
  },
};

function speakingOf({ data }: ClaimSource): Speaking {
  return { stance: data.stance, verdict: judge(data).verdict };
}

/** The claims that hold and take the other side of what a claim says. */
function opposing(claim: ClaimSource, claims: ReadonlyMap<string, ClaimSource>): readonly string[] {
  if (claim.data.stance === 'neutral') return [];
  return claim.data.contradicts.filter((id) => {
    const other = claims.get(id);
    if (other === undefined) return false;
    const said = speakingOf(other);
    return said.stance !== 'neutral' && said.stance !== claim.data.stance && canCarry(said.verdict);
  });
}
