/*
 * Style of the prose, in content and documents: dead words, long sentences, capitals in headings, British endings. Spelling is cspell's
 * (cspell.config.yaml). Runs in npm run lint; prints file:line:column and fails where there is something to change.
 */
import { globSync, readFileSync } from 'node:fs';
import type { Rule } from './block.ts';
import { blocksOf } from './read.ts';
import { britishSpelling } from './rules/british-spelling.ts';
import { deadWords } from './rules/dead-words.ts';
import { headingCase } from './rules/heading-case.ts';
import { sentenceLength } from './rules/sentence-length.ts';

const rules: readonly Rule[] = [britishSpelling, deadWords, headingCase, sentenceLength];

const files = globSync(['content/**/*.{mdx,yaml}', '*.md', '{docs,hosting,.github}/**/*.md'], {
  exclude: ['content/drafts/**', 'content/samples/*/*/{django,flask}/**'],
}).toSorted();

let found = 0;
for (const file of files) {
  const source = readFileSync(file, 'utf8');
  for (const block of blocksOf(file, source)) {
    for (const { at, message } of rules.flatMap((rule) => rule(block))) {
      const before = source.slice(0, block.offsets[at] ?? 0).split('\n');
      console.error(`${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${message}`);
      found += 1;
    }
  }
}
console.log(
  `Prose of ${files.length} files: ${found === 0 ? 'nothing to change' : `${found} places to change`}.`,
);
process.exitCode = found === 0 ? 0 : 1;
