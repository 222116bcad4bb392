import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Python } from '../python/interpreter.ts';
import { run } from '../python/processes.ts';
import { siteOf } from './packages.ts';

/** One side of a sample, ready to run. */
export interface Job {
  readonly main: string;
  /** The files of the side, by path. */
  readonly files: Readonly<Record<string, Buffer>>;
  /** Paths of the wheels that it may import, and no others. */
  readonly wheels: readonly string[];
}

/** What came of a run. */
export interface Outcome {
  readonly code: number;
  /** What the program printed. */
  readonly stdout: string;
  /** The same with what it complained. */
  readonly output: string;
  readonly seconds: number;
}

/** Something that runs Python. */
export interface Runtime {
  readonly kind: 'pyodide' | 'cpython';
  /** Version of the runtime itself. */
  readonly version: string;
  /** Version of Python. */
  readonly python: string;
  readonly run: (job: Job) => Promise<Outcome>;
}

/** A sample that takes longer than this is stopped. */
const limit = 180;

/** CPython compiled to WebAssembly, from the npm package: nobody needs a matching Python. */
export function pyodideRuntime(): Runtime {
  const require = createRequire(import.meta.url);
  const folder = dirname(require.resolve('pyodide'));
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(read('package.json'));
  const { info } = z.object({ info: z.object({ python: z.string() }) }).parse(read('pyodide-lock.json'));
  return {
    kind: 'pyodide',
    version,
    python: info.python,
    run: (job) =>
      inFolder(async (folder) => {
        const file = join(folder, 'job.json');
        const files = Object.entries(job.files).map(([path, bytes]) => [path, bytes.toString('base64')]);
        writeFileSync(file, JSON.stringify({ ...job, files: Object.fromEntries(files) }));
        return timed(() =>
          run(process.execPath, [join(import.meta.dirname, 'pyodide-child.ts'), file], { seconds: limit }),
        );
      }),
  };
}

/**
 * CPython, for samples that need threads or sockets.
 * @param python the interpreter
 * @param cache folder for unpacked wheels
 */
export function cpythonRuntime(python: Python, cache: string): Runtime {
  return {
    kind: 'cpython',
    version: python.version,
    python: python.version,
    run: ({ main, files, wheels }) =>
      inFolder(async (folder) => {
        for (const [path, bytes] of Object.entries(files)) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), bytes);
        }
        // Without `site` there is nothing on the path but the standard library and the wheels of the sample.
        return timed(() =>
          run(python.program, ['-S', '-B', main], {
            cwd: folder,
            env: { PYTHONPATH: siteOf(wheels, cache), PYTHONHASHSEED: '0', TZ: 'UTC' },
            seconds: limit,
          }),
        );
      }),
  };
}

async function inFolder<Result>(use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), 'sample-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function timed<Result extends object>(
  work: () => Promise<Result>,
): Promise<Result & { readonly seconds: number }> {
  const start = performance.now();
  const result = await work();
  return { ...result, seconds: (performance.now() - start) / 1000 };
}
