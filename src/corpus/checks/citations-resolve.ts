import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { parseCitationKey } from '../../schemas/citation.ts';
import type { Check } from './check.ts';
import { locatedCitations } from './located-citations.ts';

const kinds = {
  claim: { names: 'claim', unknown: 'unknown-claim' },
  reference: { names: 'reference', unknown: 'unknown-reference' },
  run: { names: 'sample', unknown: 'unknown-sample' },
} as const;

/** What front matter and prose cite exists. */
export const citationsResolve: Check = {
  name: 'citations-resolve',
  *run({ sources }) {
    for (const { key, place } of locatedCitations(sources)) {
      const target = parseCitationKey(key);
      if (target === undefined) {
        yield diagnose('citation-malformed', place(), { key });
        continue;
      }
      const kind = kinds[target.to];
      const names = sources.names[kind.names];
      if (!names.has(target.id)) {
        yield diagnose(kind.unknown, place(), { id: target.id, nearest: nearest(target.id, names.keys()) });
      }
    }
  },
};
