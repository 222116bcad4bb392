import { diagnose } from '../../diagnostics/diagnostic.ts';
import { sideIds } from '../../schemas/framework-ids.ts';
import type { Check } from './check.ts';

/** Every side of a sample has the file that is run. */
export const samplesHaveTheirFiles: Check = {
  name: 'samples-have-their-files',
  *run({ sources }) {
    for (const sample of sources.samples) {
      for (const side of sideIds) {
        const { main } = sample.data[side];
        if (sample.sides[side].some((file) => file.path === main)) continue;
        yield diagnose('sample-file-missing', sample.locate([side, 'main']), {
          side,
          path: `${side}/${main}`,
        });
      }
    }
  },
};
