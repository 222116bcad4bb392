import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type BenchmarkRecord, benchmarkRecordSchema, benchmarkSchema } from '../../schemas/benchmark.ts';
import { type ContentFile, startOf } from './content-files.ts';
import type { Findings } from './findings.ts';
import { readDocument } from './read-document.ts';
import { readData } from './read-entry.ts';
import type { BenchmarkSource } from './sources.ts';

/** What a folder of a benchmark holds, in the words of the error about a file that does not belong there. */
export const benchmarkLayout = 'benchmarks as <id>/ with benchmark.yaml, program.py and run.json';

/**
 * Reads the folder of one benchmark.
 * @param id its name
 * @param files its files
 * @param findings takes what is wrong
 * @returns the benchmark, or `undefined` where it is not valid
 */
export function readBenchmark(
  id: string,
  files: readonly ContentFile[],
  findings: Findings,
): BenchmarkSource | undefined {
  let description: ContentFile | undefined;
  let program: ContentFile | undefined;
  let run: BenchmarkRecord | undefined;
  for (const file of files) {
    const name = file.path.split('/').slice(2).join('/');
    if (name === 'benchmark.yaml') description = file;
    else if (name === 'program.py') program = file;
    else if (name === 'run.json') run = readDocument(file, benchmarkRecordSchema, findings);
    else
      findings.report(
        diagnose('file-unexpected', startOf(file), { path: file.path, expected: benchmarkLayout }),
      );
  }
  const [first] = files;
  if (description === undefined || program === undefined) {
    findings.broken.add('benchmark');
    if (first !== undefined) {
      findings.name('benchmark', id, () => startOf(first));
      findings.report(
        diagnose('file-unexpected', startOf(first), { path: first.path, expected: benchmarkLayout }),
      );
    }
    return undefined;
  }
  const entry = readData({ kind: 'benchmark', schema: benchmarkSchema, file: description, id }, findings);
  const text = findings.textOf(program);
  return (
    entry && {
      ...entry,
      program: { file: program.shown, text: text ?? '', sha256: program.sha256() },
      run,
    }
  );
}
