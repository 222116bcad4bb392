import type { Failure } from '../python/environment.ts';
import { cacheFor } from '../python/cache.ts';
import { findPython, type Python } from '../python/interpreter.ts';
import { fetchWheels } from './packages.ts';
import type { Toolchain } from './run-samples.ts';
import { cpythonRuntime, pyodideRuntime } from './runtimes.ts';
import { readLock } from './wheels.ts';

/** The folder for wheels and what is made of them. */
export const cacheFolder = cacheFor('samples');

/** Django 6.1 needs Python 3.12. */
const minimumPython = 12;

/**
 * The toolchain of this machine: pip fetches, Pyodide runs, and CPython where a sample asks for it.
 * @param today the day
 * @param log takes progress, one line at a time
 */
export function localToolchain(today: string, log: (line: string) => void): Toolchain {
  const pyodide = pyodideRuntime();
  let cpython: Promise<Python | Failure> | undefined;
  let fetcher: Promise<Python | Failure> | undefined;
  return {
    lock: readLock(),
    today,
    log,
    fetchWheels: async (wheels) => {
      fetcher ??= pythonWithPip();
      const python = await fetcher;
      return 'failure' in python ? python : fetchWheels(python.program, wheels, cacheFolder);
    },
    runtimeFor: async (wanted) => {
      if (wanted === 'any') return pyodide;
      cpython ??= pythonForSamples();
      const python = await cpython;
      return 'failure' in python ? python : cpythonRuntime(python, cacheFolder);
    },
  };
}

/** Any Python with pip can fetch: it asks for files of Python 3.14, whatever its own version. */
export async function pythonWithPip(): Promise<Python | Failure> {
  return (await findPython(9)) ?? { failure: 'No Python 3.9 or later was found to fetch packages with.' };
}

/** A Python on which samples run: the one that Django's newest release asks for. */
export async function pythonForSamples(): Promise<Python | Failure> {
  return (await findPython(minimumPython)) ?? { failure: `No Python 3.${minimumPython} or later was found.` };
}
