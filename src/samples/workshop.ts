import type { Trouble } from '../python/environment.ts';
import { cacheFor } from '../python/cache.ts';
import { findPython, type Python } from '../python/interpreter.ts';
import { bringWheels } from './packages.ts';
import type { Workshop } from './run-samples.ts';
import { cpythonRuntime, pyodideRuntime } from './runtimes.ts';
import { readLock } from './wheels.ts';

/** The folder for wheels and what is made of them. */
export const cacheFolder = cacheFor('samples');

/** Django 6.1 needs Python 3.12. */
const minimumPython = 12;

/**
 * The workshop of this machine: pip fetches, Pyodide runs, and CPython where a sample asks for it.
 * @param today the day
 * @param tell what is going on, a line at a time
 */
export function workshopHere(today: string, tell: (line: string) => void): Workshop {
  const pyodide = pyodideRuntime();
  let cpython: Promise<Python | Trouble> | undefined;
  let fetcher: Promise<Python | Trouble> | undefined;
  return {
    lock: readLock(),
    today,
    tell,
    bring: async (wheels) => {
      fetcher ??= pythonWithPip();
      const python = await fetcher;
      return 'trouble' in python ? python : bringWheels(python.program, wheels, cacheFolder);
    },
    runtimeFor: async (wanted) => {
      if (wanted === 'any') return pyodide;
      cpython ??= pythonForSamples();
      const python = await cpython;
      return 'trouble' in python ? python : cpythonRuntime(python, cacheFolder);
    },
  };
}

/** Any Python with pip can fetch: it asks for files of Python 3.14, whatever its own version. */
export async function pythonWithPip(): Promise<Python | Trouble> {
  return (await findPython(9)) ?? { trouble: 'No Python 3.9 or later was found to fetch packages with.' };
}

/** A Python on which samples run: the one that Django's newest release asks for. */
export async function pythonForSamples(): Promise<Python | Trouble> {
  return (await findPython(minimumPython)) ?? { trouble: `No Python 3.${minimumPython} or later was found.` };
}
