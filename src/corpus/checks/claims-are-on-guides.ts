import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** Every claim appears on the guide of its topic. */
export const claimsAreOnGuides: Check = {
  name: 'claims-are-on-guides',
  *run({ sources }) {
    // A guide that could not be read may cover any topic.
    if (sources.broken.has('guide')) return;
    const covered = new Set<string>(sources.guides.flatMap((guide) => guide.data.topics));
    for (const claim of sources.claims) {
      if (!covered.has(claim.topic)) {
        yield diagnose('claim-without-guide', claim.locate(['id']), { claim: claim.id, topic: claim.topic });
      }
    }
  },
};
