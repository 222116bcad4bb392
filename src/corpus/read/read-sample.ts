import { diagnose } from '../../diagnostics/diagnostic.ts';
import { sideIds } from '../../schemas/framework-ids.ts';
import { recordOf } from '../../schemas/record.ts';
import { type RunRecord, runRecordSchema, sampleSchema } from '../../schemas/sample.ts';
import { type ContentFile, startOf } from './content-files.ts';
import type { Findings } from './findings.ts';
import { readDocument } from './read-document.ts';
import { readData } from './read-entry.ts';
import { regionsOf } from './regions.ts';
import type { SampleFile, SampleSource } from './sources.ts';

/** What a folder of samples holds, in the words of the error about a file that does not belong there. */
export const sampleLayout = `samples as <topic>/<name>/ with sample.yaml, ${sideIds.map((id) => `${id}/`).join(' and ')}`;

/**
 * Reads the folder of one sample.
 * @param id its path, `<topic>/<name>`
 * @param files its files
 * @param findings takes what is wrong
 * @returns the sample, or `undefined` where it is not valid
 */
export function readSample(
  id: string,
  files: readonly ContentFile[],
  findings: Findings,
): SampleSource | undefined {
  const [first] = files;
  if (first === undefined) return undefined;
  const [folder = '', name = ''] = id.split('/');
  const base = `samples/${id}`;
  const shownBase = first.shown.slice(0, first.shown.length - first.path.length + base.length);
  const topic = findings.topicNamed(folder, startOf(first));
  findings.kebabCased(name, '', startOf(first));

  const description = files.find((file) => file.path === `${base}/sample.yaml`);
  if (description === undefined) {
    findings.broken.add('sample');
    findings.name('sample', id, () => startOf(first));
    const place = { file: `${shownBase}/sample.yaml`, line: 1, column: 1 };
    findings.report(diagnose('sample-without-description', place, { id }));
    return undefined;
  }

  const sides = recordOf(sideIds, (): SampleFile[] => []);
  let run: RunRecord | undefined;
  for (const file of files) {
    const inside = file.path.slice(base.length + 1);
    const side = sideIds.find((known) => inside.startsWith(`${known}/`));
    if (side !== undefined) {
      const read = readSampleFile(file, inside.slice(side.length + 1), findings);
      if (read !== undefined) sides[side].push(read);
    } else if (inside === 'run.json') {
      run = readDocument(file, runRecordSchema, findings);
    } else if (file !== description) {
      const values = { path: file.path, expected: sampleLayout };
      findings.report(diagnose('file-unexpected', startOf(file), values));
    }
  }
  const entry = readData({ kind: 'sample', schema: sampleSchema, file: description, id }, findings);
  return entry && topic && { ...entry, topic, sides, run };
}

function readSampleFile(file: ContentFile, path: string, findings: Findings): SampleFile | undefined {
  const text = findings.textOf(file);
  if (text === undefined) return undefined;
  const { shown, binary } = file;
  if (binary !== undefined)
    return { path, file: shown, text: '', binary, sha256: file.sha256(), regions: [] };
  const { regions, faults } = regionsOf(text);
  for (const { line, message } of faults) {
    findings.report(diagnose('region-malformed', { file: shown, line, column: 1 }, { message }));
  }
  return { path, file: shown, text, binary, sha256: file.sha256(), regions };
}
