import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Python } from './interpreter.ts';
import { lastLines, run } from './processes.ts';

/** A virtual environment. */
export interface Environment {
  readonly folder: string;
  readonly python: string;
}

/** Why something failed, in one sentence. Returned, never thrown. */
export interface Failure {
  readonly failure: string;
}

/**
 * Makes a virtual environment with exactly the packages of a requirements file that pins versions and hashes, or keeps
 * the one that was made of the same file before.
 * @param folder where it goes
 * @param python the Python that makes it
 * @param requirements the requirements file
 */
export async function makeEnvironment(
  folder: string,
  python: Python,
  requirements: string,
): Promise<Environment | Failure> {
  const environment: Environment = {
    folder,
    python: join(folder, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python'),
  };
  const stamp = join(folder, 'made-of');
  const madeOf = createHash('sha256').update(python.version).update(readFileSync(requirements)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf) return environment;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(dirname(folder), { recursive: true });
  for (const [program, args] of [
    [python.program, ['-m', 'venv', folder]],
    [environment.python, ['-m', 'pip', ...quiet, 'install', '--require-hashes', '-r', requirements]],
  ] as const) {
    const { code, output } = await run(program, args);
    if (code !== 0) return { failure: `pip could not install ${requirements}: ${lastLines(output)}` };
  }
  writeFileSync(stamp, madeOf);
  return environment;
}

/** Pip without advice about itself. */
export const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'] as const;
