import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { run } from './processes.ts';

/** A Python that can make virtual environments. */
export interface Python {
  readonly program: string;
  /** Its version, such as `3.14.1`. */
  readonly version: string;
}

/**
 * Finds a Python of at least a minor version: that of the variable PYTHON, then those on the path, then those that
 * pyenv keeps.
 * @param minimum the smallest acceptable `3.<minimum>`
 * @returns the first that answers, or `undefined`
 */
export async function findPython(minimum: number): Promise<Python | undefined> {
  for (const program of candidates()) {
    const { code, output } = await run(
      program,
      ['-c', 'import sys, venv, ensurepip; print("%d.%d.%d" % sys.version_info[:3])'],
      { seconds: 20 },
    );
    const version = output.trim();
    const [major, minor] = version.split('.').map(Number);
    if (code === 0 && major === 3 && minor !== undefined && minor >= minimum) return { program, version };
  }
  return undefined;
}

function candidates(): readonly string[] {
  const named = ['python3.14', 'python3.13', 'python3.12', 'python3', 'python'];
  const given = process.env.PYTHON;
  return [...(given === undefined ? [] : [given]), ...named, ...underPyenv()];
}

function underPyenv(): readonly string[] {
  const versions = join(process.env.PYENV_ROOT ?? join(homedir(), '.pyenv'), 'versions');
  try {
    return readdirSync(versions)
      .filter((name) => /^3\.\d+\.\d+$/.test(name))
      .toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
      .map((name) => join(versions, name, 'bin', 'python'));
  } catch {
    return [];
  }
}
