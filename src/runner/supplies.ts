import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { wheelPath } from '../evidence/samples/packages.ts';
import { readLock, type Wheel } from '../evidence/samples/wheels.ts';
import { cacheFolder } from '../evidence/samples/toolchain.ts';
import type { Parcel, Supply } from './parcel.ts';

/** A supply with its bytes. */
export interface Stocked extends Supply {
  readonly content: Uint8Array;
}

/** Everything that the site serves for the runner. */
export interface Supplies {
  readonly edition: string;
  readonly pyodide: Pick<Parcel['pyodide'], 'version' | 'python' | 'info'> &
    Readonly<Record<'loader' | 'program' | 'machine' | 'library', Stocked>>;
  /** The wheels by the name of the package. */
  readonly wheels: ReadonlyMap<string, Stocked>;
}

/**
 * Gathers what the runner needs from this machine: Pyodide from its npm package, the pinned wheels from the cache that
 * `npm run samples` fills.
 * @param packages names of the packages that samples need
 * @returns the supplies, or the names of the packages whose wheels are not here
 */
export function gatherSupplies(
  packages: Iterable<string>,
): Supplies | { readonly missing: readonly string[] } {
  const lock = new Map(readLock().map((wheel) => [wheel.package, wheel]));
  const wheels = new Map<string, Stocked>();
  const missing: string[] = [];
  for (const name of [...new Set(packages)].toSorted()) {
    const wheel = lock.get(name);
    const found = wheel && stockedWheel(wheel);
    if (found === undefined) missing.push(name);
    else wheels.set(name, found);
  }
  if (missing.length > 0) return { missing };
  const pyodide = gatherPyodide();
  const { loader, program, machine, library } = pyodide;
  const all = [loader, program, machine, library, ...wheels.values()];
  return {
    edition: hashOf(Buffer.from(all.map(({ sha256 }) => sha256).join())).slice(0, 12),
    pyodide,
    wheels,
  };
}

function stockedWheel(wheel: Wheel): Stocked | undefined {
  const path = wheelPath(wheel, cacheFolder);
  if (!existsSync(path)) return undefined;
  const content = readFileSync(path);
  const stocked = stock(path.slice(path.lastIndexOf('/') + 1), content);
  // What is made of a source distribution has no hash in the lock; the distribution has, and was proved when it came.
  return wheel.file.endsWith('.whl') && stocked.sha256 !== wheel.sha256 ? undefined : stocked;
}

function gatherPyodide(): Supplies['pyodide'] {
  // From the project: the bundler moves this module elsewhere.
  const folder = dirname(createRequire(join(process.cwd(), 'package.json')).resolve('pyodide'));
  const read = (file: string): Buffer => readFileSync(join(folder, file));
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(read('package.json').toString('utf8')));
  const { info } = z
    .object({ info: z.record(z.string(), z.string()) })
    .parse(JSON.parse(read('pyodide-lock.json').toString('utf8')));
  const packed = (file: string): Stocked =>
    stock(`${file.replace(/^pyodide/, `pyodide-${version}`)}.pack`, packedOnce(read(file)), true);
  return {
    version,
    python: info['python'] ?? '',
    info,
    loader: packed('pyodide.mjs'),
    program: packed('pyodide.asm.mjs'),
    machine: packed('pyodide.asm.wasm'),
    library: stock(`python-${info['python'] ?? ''}-stdlib.zip`, read('python_stdlib.zip')),
  };
}

/** Packs bytes. A build wants that in three places, and takes it from the cache, where it stands by the hash of the bytes. */
function packedOnce(bytes: Uint8Array): Uint8Array {
  const file = join(cacheFolder, 'packed', `${hashOf(bytes)}-zlib-${process.versions.zlib}.gz`);
  if (existsSync(file)) return readFileSync(file);
  const packed = gzipSync(bytes, { level: 9 });
  mkdirSync(dirname(file), { recursive: true });
  // Another may be reading it: it appears when it is whole.
  const whole = `${file}.${process.pid}-${threadId}`;
  writeFileSync(whole, packed);
  renameSync(whole, file);
  return packed;
}

function stock(name: string, content: Uint8Array, packed = false): Stocked {
  return { name, bytes: content.length, sha256: hashOf(content), packed, content };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
