import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** Languages in which the frameworks are programmed. Shell commands and plain output may stand in the text. */
const programs = new Set([
  'python',
  'py',
  'python3',
  'pycon',
  'django',
  'jinja',
  'jinja2',
  'html+jinja',
  'html+django',
]);

/** Code in a guide is a region of a sample, which is run; typed code is not. */
export const codeComesFromSamples: Check = {
  name: 'code-comes-from-samples',
  *run({ sources }) {
    for (const guide of sources.guides) {
      for (const fence of guide.body.fences) {
        if (programs.has(fence.language.toLowerCase()))
          yield diagnose('code-fence', fence, { language: fence.language });
      }
    }
  },
};
