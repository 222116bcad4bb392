import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { wheelPath } from '../evidence/samples/packages.ts';
import { cacheFolder } from '../evidence/samples/toolchain.ts';
import { readLock, type Wheel } from '../evidence/samples/wheels.ts';
import { filesOf, type PlaygroundFile, type PyodideFiles } from './manifest.ts';

/** A file of the playground with its content. */
export interface LoadedFile extends PlaygroundFile {
  readonly content: Uint8Array;
}

/** Pyodide and the packages that samples need. */
export interface Runtime {
  readonly edition: string;
  readonly pyodide: PyodideFiles<LoadedFile>;
  /** By the name of the package. */
  readonly wheels: ReadonlyMap<string, LoadedFile>;
}

/** The packages whose wheels are not on this machine. */
export interface MissingWheels {
  readonly missing: readonly string[];
}

/**
 * Reads Pyodide from its npm package, and pinned wheels from the cache that `npm run samples -- --fetch` fills.
 * @param packages names of the packages that samples need
 */
export function loadRuntime(packages: Iterable<string>): Runtime | MissingWheels {
  const lock = new Map(readLock().map((wheel) => [wheel.package, wheel]));
  const wheels = new Map<string, LoadedFile>();
  const missing: string[] = [];
  for (const name of [...new Set(packages)].toSorted()) {
    const pinned = lock.get(name);
    const wheel = pinned && loadWheel(pinned);
    if (wheel === undefined) missing.push(name);
    else wheels.set(name, wheel);
  }
  if (missing.length > 0) return { missing };
  const pyodide = loadPyodideFiles();
  const hashes = [...filesOf(pyodide), ...wheels.values()].map(({ sha256 }) => sha256);
  return { edition: hash('sha256', hashes.join()).slice(0, 12), pyodide, wheels };
}

/** A wheel of the cache; `undefined` where it is not there, or is not the pinned one. */
function loadWheel(wheel: Wheel): LoadedFile | undefined {
  const path = wheelPath(wheel, cacheFolder);
  if (!existsSync(path)) return undefined;
  const loaded = fileOf(basename(path), readFileSync(path));
  // A wheel built from a source distribution has no hash in the lock file; the distribution has, and was checked.
  return wheel.file.endsWith('.whl') && loaded.sha256 !== wheel.sha256 ? undefined : loaded;
}

function loadPyodideFiles(): PyodideFiles<LoadedFile> {
  // From the project: the bundler moves this module elsewhere.
  const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('pyodide'));
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const json = (file: string): unknown => JSON.parse(read(file).toString('utf8'));
  const { version } = z.object({ version: z.string() }).parse(json('package.json'));
  const { info } = z.object({ info: z.record(z.string(), z.string()) }).parse(json('pyodide-lock.json'));
  const python = info['python'] ?? '';
  const gzipped = (file: string): LoadedFile =>
    fileOf(`${file.replace(/^pyodide/, `pyodide-${version}`)}.pack`, gzipSync(read(file)), true);
  return {
    version,
    python,
    info,
    loader: gzipped('pyodide.mjs'),
    module: gzipped('pyodide.asm.mjs'),
    wasm: gzipped('pyodide.asm.wasm'),
    library: fileOf(`python-${python}-stdlib.zip`, read('python_stdlib.zip')),
  };
}

const fileOf = (name: string, content: Uint8Array, gzipped = false): LoadedFile => ({
  name,
  bytes: content.length,
  sha256: hash('sha256', content),
  gzipped,
  content,
});
