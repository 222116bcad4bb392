import { diagnose } from '../../diagnostics/diagnostic.ts';
import { parseCitationKey } from '../../schemas/citation.ts';
import type { Kind } from '../read/sources.ts';
import type { Check } from './check.ts';
import { locatedCitations } from './located-citations.ts';

const users: readonly Kind[] = ['claim', 'guide', 'framework', 'need', 'page', 'article', 'term'];

/** Something rests on every reference. */
export const referencesAreUsed: Check = {
  name: 'references-are-used',
  *run({ sources }) {
    // What an entry that could not be read cites is not known.
    if (users.some((kind) => sources.broken.has(kind))) return;
    const used = new Set<string>();
    for (const claim of sources.claims) {
      for (const piece of claim.data.evidence) if (piece.witness === 'reference') used.add(piece.reference);
    }
    for (const { key } of locatedCitations(sources)) {
      const target = parseCitationKey(key);
      if (target?.to === 'reference') used.add(target.id);
    }
    for (const { id, file } of sources.references) {
      if (!used.has(id)) yield diagnose('reference-unused', { file, line: 1, column: 1 }, { id });
    }
  },
};
