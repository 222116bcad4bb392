import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { reasonsIn, undocumented } from './dependencies.ts';

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));
const packages = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });

describe('docs/dependencies.md', () => {
  test('gives a reason for every direct dependency, and lists no other package', () => {
    expect(undocumented(packages, reasonsIn(readFileSync('docs/dependencies.md', 'utf8')))).toEqual([]);
  });

  test.each([
    ['a package without a row', '| `zod` | schemas |', '"yaml" has no row'],
    ['a row without a reason', '| `zod` | schemas |\n| `yaml` | |', '"yaml" has a row without a reason'],
    [
      'a row without a package',
      '| `zod` | schemas |\n| `yaml` | YAML |\n| `left-pad` | pads |',
      '"left-pad" has a row, but package.json',
    ],
  ])('is found wanting: %s', (_, text, fault) => {
    expect(undocumented(['zod', 'yaml'], reasonsIn(text))).toEqual([expect.stringContaining(fault)]);
  });

  test('has one row for each package', () => {
    expect(() => reasonsIn('| `zod` | schemas |\n| `zod` | shapes |')).toThrow('"zod" has two rows');
  });
});
