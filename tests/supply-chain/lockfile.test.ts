import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      integrity: z.string().optional(),
      resolved: z.string().optional(),
      license: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

type Lock = z.infer<typeof lockSchema>;

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    allowScripts: z.record(z.string(), z.boolean()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

/** Licences that allow what we do with the packages: run them while building. None is linked into the site but MIT and ISC code. */
const allowedLicences = new Set([
  'MIT',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MPL-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Python-2.0',
  'PSF-2.0',
  '0BSD',
  // The licence of Python itself, of the argument parser that js-yaml's command line uses.
  'PSF-2.0',
  // The author gives up all rights, as with CC0.
  'Unlicense',
  'LGPL-3.0-or-later',
  // A typeface: social images show its letters, and the font itself goes nowhere.
  'OFL-1.1',
  // Word lists of the spelling check, which are read and go nowhere.
  'WTFPL',
  'CC BY-SA 4.0',
]);

/** What is wrong with a lock file, one line each. */
function faultsOf({ packages }: Lock, mayRun: readonly string[]): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { integrity, resolved, license = 'none', hasInstallScript }]) => [
      ...(integrity === undefined ? [`${path}: no integrity`] : []),
      ...(resolved === undefined ? [] : [`${path}: names a registry`]),
      ...(license.split(/ (?:AND|OR) |[()]/).every((part) => part === '' || allowedLicences.has(part))
        ? []
        : [`${path}: licence ${license}`]),
      ...(hasInstallScript && !mayRun.includes(path) ? [`${path}: an install script`] : []),
    ]);
}

describe('the lock file', () => {
  const named = Object.keys(manifest.allowScripts).map((name) => `node_modules/${name}`);
  const lock = lockSchema.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

  test('has an integrity and a licence of the list for every package, names no registry, and lets none run a script that package.json does not name', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(300);
    expect(faultsOf(lock, named)).toEqual([]);
  });

  test.each([
    ['no integrity', { integrity: undefined }],
    ['names a registry', { resolved: 'https://registry.example/a.tgz' }],
    ['licence none', { license: undefined }],
    ['licence MIT AND Proprietary', { license: 'MIT AND Proprietary' }],
    ['an install script', { hasInstallScript: true }],
  ])('is refused where a package has: %s', (said, planted) => {
    const good = { integrity: 'sha512-a', license: '(MIT OR ISC)' };
    expect(faultsOf({ packages: { 'node_modules/a': good } }, named)).toEqual([]);
    expect(faultsOf({ packages: { 'node_modules/a': { ...good, ...planted } } }, named)).toEqual([
      `node_modules/a: ${said}`,
    ]);
  });
});

describe('package.json', () => {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };

  test('pins exact versions', () => {
    const loose = Object.entries(direct).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range));
    expect(loose).toEqual([]);
  });
});
