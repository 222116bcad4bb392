import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pureWheels, sha256 } from '../python/distributions.ts';
import { quiet, type Failure } from '../python/environment.ts';
import { lastLines, run } from '../python/processes.ts';
import type { Wheel } from './wheels.ts';

/** Packages without a wheel of pure Python on PyPI; one is made of their source distribution. */
const fromSource: ReadonlySet<string> = new Set(['markupsafe']);

/**
 * Finds the files of all packages of the locked requirements, and what each needs under WebAssembly.
 * @param python a Python with pip
 * @param cache a folder for what is fetched
 * @returns the pinned packages by name
 */
export async function lockWheels(python: string, cache: string): Promise<readonly Wheel[] | Failure> {
  const text = readFileSync(join(import.meta.dirname, 'requirements.txt'), 'utf8');
  // One requirement with its hashes each, continued over lines.
  const requirements = text.split(/\n(?=[A-Za-z0-9])/);
  const isFromSource = (one: string): boolean => fromSource.has(one.split('==')[0]?.toLowerCase() ?? '');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'lock-'));
  try {
    for (const [name, kind, group] of [
      ['wheels', pureWheels, requirements.filter((one) => !isFromSource(one))],
      ['sources', ['--no-binary', ':all:'], requirements.filter(isFromSource)],
    ] as const) {
      const file = join(folder, `${name}.txt`);
      writeFileSync(file, group.join('\n'));
      const args = ['-m', 'pip', ...quiet, 'download', '--no-deps', ...kind, '--require-hashes'];
      const { code, output } = await run(python, [...args, '-r', file, '--dest', join(folder, 'files')]);
      if (code !== 0) return { failure: `pip could not fetch the locked requirements: ${lastLines(output)}` };
    }
    const { code, stdout, output } = await run(python, ['-c', readMetadata, join(folder, 'files')]);
    if (code !== 0) return { failure: `The metadata could not be read: ${lastLines(output)}` };
    const described = JSON.parse(stdout) as readonly Omit<Wheel, 'sha256'>[];
    const files = new Set(readdirSync(join(folder, 'files')));
    return described
      .filter(({ file }) => files.has(file))
      .map(({ package: name, version, file, needs }) => ({
        package: name,
        version,
        file,
        sha256: sha256(join(folder, 'files', file)),
        needs,
      }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads names, versions and needs from the metadata of wheels and source distributions: PEP 508 is pip's business. */
const readMetadata = `
import email, json, os, sys, tarfile, zipfile
from pip._vendor.packaging.requirements import Requirement
place = {"python_version": "3.14", "python_full_version": "3.14.0", "sys_platform": "emscripten",
  "platform_system": "Emscripten", "platform_machine": "wasm32", "os_name": "posix",
  "implementation_name": "cpython", "platform_python_implementation": "CPython", "extra": ""}
found = []
folder = sys.argv[1]
for file in os.listdir(folder):
    path = os.path.join(folder, file)
    if file.endswith(".whl"):
        archive = zipfile.ZipFile(path)
        text = archive.read(next(n for n in archive.namelist() if n.endswith(".dist-info/METADATA")))
    else:
        archive = tarfile.open(path)
        text = archive.extractfile(file[:-len(".tar.gz")] + "/PKG-INFO").read()
    metadata = email.message_from_bytes(text)
    needs = [Requirement(line) for line in metadata.get_all("Requires-Dist") or []]
    found.append({"package": metadata["Name"], "version": metadata["Version"], "file": file,
      "needs": sorted({r.name for r in needs if r.marker is None or r.marker.evaluate(place)}, key=str.lower)})
print(json.dumps(sorted(found, key=lambda one: one["package"].lower())))
`;
