import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { sideIds } from '../../schemas/framework-ids.ts';
import type { Prose } from '../read/sources.ts';
import type { Check } from './check.ts';

/** What `<Sample>` shows exists: the sample, and the region on all of its sides. */
export const samplesAreShownWhole: Check = {
  name: 'samples-are-shown-whole',
  *run({ sources }) {
    const samples = new Map(sources.samples.map((sample) => [sample.id, sample]));
    const prose: readonly Prose<unknown>[] = [...sources.guides, ...sources.pages, ...sources.articles];
    for (const { id, region, ...place } of prose.flatMap(({ body }) => body.samples)) {
      const sample = samples.get(id);
      if (!sources.names.sample.has(id)) {
        yield diagnose('unknown-sample', place, { id, nearest: nearest(id, sources.names.sample.keys()) });
      } else if (sample !== undefined && region !== undefined) {
        for (const side of sideIds) {
          const names = sample.sides[side].flatMap((file) => file.regions.map((known) => known.name));
          if (names.includes(region)) continue;
          yield diagnose('unknown-region', place, {
            id: region,
            sample: id,
            side,
            nearest: nearest(region, names),
          });
        }
      }
    }
  },
};
