import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** What a guide may have as typed text: commands, their output, settings of servers. */
const notPrograms = new Set([
  'bash',
  'console',
  'http',
  'ini',
  'json',
  'nginx',
  'sh',
  'text',
  'toml',
  'yaml',
]);

/** A line that only a Python program or a template has, whatever language the fence names. */
const program =
  /^\s*(?:>>> |@[\w.]+(?:\(|$)|(?:async )?def \w+\(|class \w+(?:\([\w., =]*\))?:|from [\w.]+ import |import [\w.]+(?: as \w+)?$|\{% )/m;

/** Code in a guide is a region of a sample, which is run; typed code is not, however it is put in. */
export const codeComesFromSamples: Check = {
  name: 'code-comes-from-samples',
  *run({ sources }) {
    for (const guide of sources.guides) {
      for (const { language, code, ...place } of guide.body.fences) {
        if (!notPrograms.has(language.toLowerCase()))
          yield diagnose('code-fence', place, { language: language === '' ? 'no language' : language });
        else if (program.test(code)) yield diagnose('code-fence', place, { language: 'Python' });
      }
      for (const { text, ...place } of guide.body.paragraphs) {
        // MDX has no indented code: it becomes a paragraph.
        if (program.test(text)) yield diagnose('code-fence', place, { language: 'Python' });
      }
    }
  },
};
