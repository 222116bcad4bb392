import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { localRunOf } from '../../corpus/local-run.ts';
import { readContent } from '../../corpus/read/read.ts';
import type { SampleSource } from '../../corpus/read/sources.ts';
import { type SideId, sideIds } from '../../schemas/framework-ids.ts';
import type { Python } from '../python/interpreter.ts';
import { lastLines, run } from '../python/processes.ts';

/**
 * Does what a page tells its reader to do at home: in a new virtual environment, in a folder with the files of a side and
 * nothing else, it types the printed commands, and compares the output with that of the record.
 * @param content the folder of content
 * @param ids the samples
 * @param python a Python that makes virtual environments
 * @param log takes progress, one line at a time
 * @returns what went wrong, a sentence each
 */
export async function runAtHome(
  content: string,
  ids: readonly string[],
  python: Python,
  log: (line: string) => void,
): Promise<readonly string[]> {
  const { samples } = readContent(content, content.replace(/\/+$/, '')).sources;
  const faults: string[] = [];
  for (const id of ids) {
    const sample = samples.find((candidate) => candidate.id === id);
    if (sample?.run === undefined) {
      faults.push(`There is no sample "${id}" with a record.`);
      continue;
    }
    for (const side of sideIds) {
      const fault = await runSide(sample, sample.run, side, python);
      log(`${id}, ${side}: ${fault ?? 'as the page says'}`);
      if (fault !== undefined) faults.push(`${id}, ${side}: ${fault}`);
    }
  }
  return faults;
}

async function runSide(
  { sides, data }: SampleSource,
  record: NonNullable<SampleSource['run']>,
  side: SideId,
  python: Python,
): Promise<string | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'at-home-'));
  try {
    const home = join(folder, 'sample');
    for (const { path, file } of sides[side]) {
      mkdirSync(dirname(join(home, path)), { recursive: true });
      cpSync(file, join(home, path));
    }
    const made = await run(python.program, ['-m', 'venv', join(folder, 'venv')], { seconds: 120 });
    if (made.code !== 0) return `no virtual environment: ${lastLines(made.output)}`;
    // "python" is that of the activated environment.
    const program = join(folder, 'venv', process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
    const { install, start } = localRunOf(record, side, data[side].main);
    for (const command of [install, start]) {
      const { code, output, stdout } = await run(program, command.split(' ').slice(1), {
        cwd: home,
        seconds: 600,
      });
      if (code !== 0) return `"${command}" failed: ${lastLines(output)}`;
      if (command === start && stdout !== record[side].output)
        return `"${command}" printed something else than the record says: ${stdout}`;
    }
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
