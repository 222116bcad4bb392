import { readFileSync } from 'node:fs';
import { saveDraft } from '../../src/ingest/save/save.ts';

/** A process for the crash test: saves two drafts, given as files, over each other until it is killed. */
const [out = '', ...files] = process.argv.slice(2);
const drafts = files.map((file) => readFileSync(file, 'utf8'));
process.send?.('ready');
for (let round = 0; ; round += 1) {
  await saveDraft(out, `draft-${round % 3}`, drafts[Math.floor(round / 3) % 2] ?? '', false);
  await saveDraft(out, 'mine', drafts[round % 2] ?? '', false);
}
