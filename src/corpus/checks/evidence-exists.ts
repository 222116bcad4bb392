import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Check } from './check.ts';

/** The witnesses of a claim exist: its references, and the samples whose runs it names. */
export const evidenceExists: Check = {
  name: 'evidence-exists',
  *run({ sources: { claims, names } }) {
    for (const claim of claims) {
      for (const [index, piece] of claim.data.evidence.entries()) {
        if (piece.witness === 'reference') {
          const id = piece.reference;
          if (names.reference.has(id)) continue;
          const place = claim.locate(['evidence', index, 'reference']);
          yield diagnose('unknown-reference', place, { id, nearest: nearest(id, names.reference.keys()) });
        } else {
          const id = piece.sample;
          if (names.sample.has(id)) continue;
          const place = claim.locate(['evidence', index, 'sample']);
          yield diagnose('unknown-sample', place, { id, nearest: nearest(id, names.sample.keys()) });
        }
      }
    }
  },
};
