import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { fetchFiles, unpack } from '../python/distributions.ts';
import type { Failure } from '../python/environment.ts';
import type { Wheel } from './wheels.ts';

/**
 * Where the wheel of a package is kept, once it was fetched.
 * @param wheel the package
 * @param cache the folder that keeps wheels
 */
export function wheelPath(wheel: Wheel, cache: string): string {
  return wheel.file.endsWith('.whl')
    ? join(cache, 'files', wheel.file)
    : join(cache, 'made', `${wheel.package.toLowerCase()}-${wheel.version}-py3-none-any.whl`);
}

/**
 * Fetches pinned packages as wheels of pure Python. What has no such wheel on PyPI (MarkupSafe) is built from its source
 * distribution, without the optional compiled part.
 * @param python a Python with pip
 * @param wheels the packages
 * @param cache the folder that keeps them
 * @returns the paths of the wheels, by the name of the package
 */
export async function fetchWheels(
  python: string,
  wheels: readonly Wheel[],
  cache: string,
): Promise<{ readonly paths: ReadonlyMap<string, string> } | Failure> {
  const folder = join(cache, 'files');
  const fetched = await fetchFiles(python, wheels, folder);
  if ('failure' in fetched) return fetched;
  const paths = new Map<string, string>();
  for (const wheel of wheels) {
    if (!wheel.file.endsWith('.whl')) {
      const failure = await makePureWheel(python, wheel, cache);
      if (failure !== undefined) return failure;
    }
    paths.set(wheel.package, wheelPath(wheel, cache));
  }
  return { paths };
}

async function makePureWheel(python: string, wheel: Wheel, cache: string): Promise<Failure | undefined> {
  const opened = await unpack(
    python,
    join(cache, 'files', wheel.file),
    join(cache, 'sources', `${wheel.package}-${wheel.version}`),
  );
  if ('failure' in opened) return opened;
  const name = `${wheel.package.toLowerCase()}-${wheel.version}`;
  const source = join(opened.root, 'src');
  const info = `${name}.dist-info`;
  const files: Record<string, Uint8Array> = {
    [`${info}/METADATA`]: readFileSync(join(opened.root, 'PKG-INFO')),
    [`${info}/WHEEL`]: Buffer.from('Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n'),
  };
  for (const path of globSync('**/*.{py,pyi,typed}', { cwd: source })
    .map((found) => found.replaceAll('\\', '/'))
    .filter((found) => !found.includes('.egg-info/'))
    .toSorted()) {
    files[path] = readFileSync(join(source, path));
  }
  files[`${info}/RECORD`] = Buffer.from(
    [...Object.entries(files).map(([path, bytes]) => recordLine(path, bytes)), `${info}/RECORD,,`, ''].join(
      '\n',
    ),
  );
  const path = wheelPath(wheel, cache);
  mkdirSync(dirname(path), { recursive: true });
  // A fixed date, by the clock on the wall, as archives keep it: the same sources make the same wheel everywhere.
  writeFileSync(path, zipSync(files, { mtime: new Date(2000, 0, 1) }));
  return undefined;
}

const recordLine = (path: string, bytes: Uint8Array): string =>
  `${path},sha256=${createHash('sha256').update(bytes).digest('base64url')},${bytes.length}`;

/**
 * Unpacks wheels into a folder that can stand on the path of CPython, once.
 * @param wheels paths of the wheels
 * @param cache the folder that keeps such folders
 */
export function siteOf(wheels: readonly string[], cache: string): string {
  const key = createHash('sha256').update(wheels.join('\n')).digest('hex').slice(0, 16);
  const site = join(cache, 'sites', key);
  const done = `${site}.done`;
  if (existsSync(done)) return site;
  rmSync(site, { recursive: true, force: true });
  for (const wheel of wheels) {
    for (const [path, bytes] of Object.entries(unzipSync(readFileSync(wheel)))) {
      if (path.endsWith('/')) continue;
      mkdirSync(dirname(join(site, path)), { recursive: true });
      writeFileSync(join(site, path), bytes);
    }
  }
  writeFileSync(done, '');
  return site;
}
