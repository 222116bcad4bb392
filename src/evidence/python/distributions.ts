import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Failure } from './environment.ts';
import { quiet } from './environment.ts';
import { lastLines, run } from './processes.ts';

/** A file on PyPI, by exact version and hash. */
export interface DistributionFile {
  readonly package: string;
  readonly version: string;
  readonly file: string;
  readonly sha256: string;
}

/**
 * Fetches files from PyPI through pip, once, and proves their hashes. Wheels for any platform come in one go; a source
 * distribution comes alone, since pip looks into it.
 * @param python a Python with pip
 * @param wanted the files
 * @param folder the folder that keeps them
 * @returns where they are, by the names of the files
 */
export async function fetchFiles(
  python: string,
  wanted: readonly DistributionFile[],
  folder: string,
): Promise<{ readonly paths: ReadonlyMap<string, string> } | Failure> {
  const pathOf = ({ file }: DistributionFile): string => join(folder, file);
  const missing = wanted.filter((one) => !existsSync(pathOf(one)) || sha256(pathOf(one)) !== one.sha256);
  const wheels = missing.filter(({ file }) => file.endsWith('-none-any.whl'));
  const others = missing.filter(({ file }) => !file.endsWith('-none-any.whl'));
  for (const group of [wheels, ...others.map((one) => [one])]) {
    if (group.length === 0) continue;
    const failure = await download(python, group, folder);
    if (failure !== undefined) return failure;
  }
  for (const one of wanted) {
    if (!existsSync(pathOf(one)))
      return { failure: `pip fetched ${one.package} ${one.version}, but not as ${one.file}.` };
  }
  return { paths: new Map(wanted.map((one) => [one.file, pathOf(one)])) };
}

async function download(
  python: string,
  group: readonly DistributionFile[],
  folder: string,
): Promise<Failure | undefined> {
  mkdirSync(folder, { recursive: true });
  const list = mkdtempSync(join(folder, 'wanted-'));
  const requirements = join(list, 'requirements.txt');
  writeFileSync(
    requirements,
    group.map((one) => `${one.package}==${one.version} --hash=sha256:${one.sha256}\n`).join(''),
  );
  const wheels = group.every(({ file }) => file.endsWith('.whl'));
  const kind = wheels ? [...pureWheels] : ['--no-binary', ':all:'];
  const { code, output } = await run(
    python,
    [
      '-m',
      'pip',
      ...quiet,
      'download',
      '--no-deps',
      ...kind,
      '--dest',
      folder,
      '--require-hashes',
      '-r',
      requirements,
    ],
    { seconds: 900 },
  );
  rmSync(list, { recursive: true, force: true });
  if (code === 0) return undefined;
  const names = group.map(({ file }) => file).join(', ');
  return { failure: `pip could not fetch ${names}: ${lastLines(output)}` };
}

/** For pip download: wheels of pure Python, whatever Python asks for them. */
export const pureWheels = [
  ...['--only-binary', ':all:', '--platform', 'any'],
  ...['--implementation', 'py', '--abi', 'none', '--python-version', '3.14'],
] as const;

/**
 * Unpacks a source distribution or a wheel, once.
 * @param python a Python
 * @param archive path of the file
 * @param folder the folder that will hold its content
 * @returns the folder in which the distribution's own paths begin
 */
export async function unpack(
  python: string,
  archive: string,
  folder: string,
): Promise<{ readonly root: string } | Failure> {
  const wheel = archive.endsWith('.whl');
  const name = archive.slice(archive.lastIndexOf('/') + 1).replace(/\.tar\.gz$/, '');
  const root = wheel ? folder : join(folder, name);
  if (existsSync(join(folder, 'unpacked'))) return { root };
  mkdirSync(folder, { recursive: true });
  // The filter refuses paths that lead out of the folder: PEP 706.
  const program =
    'import sys, tarfile, zipfile\n' +
    'archive, folder = sys.argv[1:]\n' +
    'if archive.endswith(".whl"): zipfile.ZipFile(archive).extractall(folder)\n' +
    'else: tarfile.open(archive).extractall(folder, filter="data")\n';
  const { code, output } = await run(python, ['-c', program, archive, folder], { seconds: 300 });
  if (code !== 0) return { failure: `${archive} could not be unpacked: ${lastLines(output)}` };
  writeFileSync(join(folder, 'unpacked'), '');
  return { root };
}

/**
 * The SHA-256 of a file, in hexadecimal.
 * @param path the file
 */
export function sha256(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
