import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Kind } from '../read/sources.ts';
import type { Check } from './check.ts';

/** An id is an address: two entries of one kind never share it, in one file or in two. */
export const idsAreUnique: Check = {
  name: 'ids-are-unique',
  *run({ sources }) {
    for (const [kind, names] of Object.entries(sources.names) as [Kind, (typeof sources.names)[Kind]][]) {
      for (const [id, places] of names) {
        if (places.length < 2) continue;
        const [first, ...others] = places.map((place) => place());
        if (first === undefined) continue;
        for (const place of others) {
          yield diagnose('id-repeated', place, {
            kind,
            id,
            other: `${first.file}:${first.line}:${first.column}`,
          });
        }
      }
    }
  },
};
