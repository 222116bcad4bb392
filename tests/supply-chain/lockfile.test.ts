import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        license: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));

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
  '0BSD',
  // The author gives up all rights, as with CC0.
  'Unlicense',
  'LGPL-3.0-or-later',
  // Word lists of the spelling check, which are read and go nowhere.
  'WTFPL',
  'CC BY-SA 4.0',
]);

const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('the lock file', () => {
  test('holds an integrity for every package', () => {
    expect(installed.length).toBeGreaterThan(300);
    expect(installed.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
  });

  test('names no registry', () => {
    expect(installed.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
  });

  test('has only packages under a licence of the list', () => {
    const foreign = installed.filter(
      ([, { license }]) =>
        license === undefined ||
        !license.split(/ (?:AND|OR) |[()]/).every((part) => part === '' || allowedLicences.has(part)),
    );
    expect(foreign.map(([path, { license }]) => `${path}: ${license ?? 'none'}`)).toEqual([]);
  });

  test('lets no package run an install script that package.json does not name', () => {
    const named = Object.keys(manifest.allowScripts).map((name) => `node_modules/${name}`);
    const running = installed.filter(([, entry]) => entry.hasInstallScript).map(([path]) => path);
    expect(running.filter((path) => !named.includes(path))).toEqual([]);
  });
});

describe('package.json', () => {
  const direct = { ...manifest.dependencies, ...manifest.devDependencies };

  test('pins exact versions', () => {
    const loose = Object.entries(direct).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range));
    expect(loose).toEqual([]);
  });

  test('names at most fifty direct dependencies', () => {
    expect(Object.keys(direct).length).toBeLessThanOrEqual(50);
  });
});
