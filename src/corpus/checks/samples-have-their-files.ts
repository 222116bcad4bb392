import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** Both sides of a sample have the file that is run. */
export const samplesHaveTheirFiles: Check = {
  name: 'samples-have-their-files',
  *run({ sources }) {
    for (const sample of sources.samples) {
      for (const side of ['django', 'flask'] as const) {
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
