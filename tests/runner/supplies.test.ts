import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { gatherSupplies, Supplies } from '../../src/runner/supplies.ts';

const cache = mkdtempSync(join(tmpdir(), 'supplies-'));
let gather: typeof gatherSupplies;
let first: Supplies;

/** What the runner needs where no sample needs a package. */
function gathered(): Supplies {
  const supplies = gather([]);
  if ('missing' in supplies) throw new Error('Nothing can be missing.');
  return supplies;
}

beforeAll(async () => {
  vi.stubEnv('SOURCEBOOK_CACHE', cache);
  ({ gatherSupplies: gather } = await import('../../src/runner/supplies.ts'));
  first = gathered();
}, 60_000);

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(cache, { recursive: true, force: true });
});

describe('the supplies of the runner', () => {
  it('hold what the package of Pyodide has, packed', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('pyodide'));
    expect(
      gunzipSync(first.pyodide.machine.content).equals(readFileSync(join(folder, 'pyodide.asm.wasm'))),
    ).toBe(true);
  });

  it('are packed once, and are then the same', () => {
    const folder = join(cache, 'samples/packed');
    const times = (): number[] => readdirSync(folder).map((name) => statSync(join(folder, name)).mtimeMs);
    const before = times();
    expect(gathered()).toEqual(first);
    expect(before).toHaveLength(3);
    expect(times()).toEqual(before);
  });
});
