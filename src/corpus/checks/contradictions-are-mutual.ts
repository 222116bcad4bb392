import { diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Check } from './check.ts';

/** A claim that contradicts another is contradicted by it, and both say so. */
export const contradictionsAreMutual: Check = {
  name: 'contradictions-are-mutual',
  *run({ sources }) {
    const claims = new Map(sources.claims.map((claim) => [claim.id, claim]));
    for (const claim of sources.claims) {
      for (const [index, id] of claim.data.contradicts.entries()) {
        const place = (): Place => claim.locate(['contradicts', index]);
        const other = claims.get(id);
        if (id === claim.id) {
          yield diagnose('contradiction-with-itself', place(), { claim: id });
        } else if (!sources.names.claim.has(id)) {
          yield diagnose('unknown-claim', place(), { id, nearest: nearest(id, sources.names.claim.keys()) });
        } else if (other !== undefined && !other.data.contradicts.includes(claim.id)) {
          yield diagnose('contradiction-one-sided', place(), { claim: claim.id, other: id });
        }
      }
    }
  },
};
