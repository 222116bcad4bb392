import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { loadRuntime, type Runtime } from '../../src/playground/runtime.ts';

/** What the playground needs where no sample needs a package. */
function loaded(): Runtime {
  const runtime = loadRuntime([]);
  if ('missing' in runtime) throw new Error('Nothing can be missing.');
  return runtime;
}

describe('the runtime of the playground', () => {
  it('holds what the package of Pyodide has, compressed', () => {
    const folder = dirname(createRequire(import.meta.url).resolve('pyodide'));
    expect(
      gunzipSync(loaded().pyodide.wasm.content).equals(readFileSync(join(folder, 'pyodide.asm.wasm'))),
    ).toBe(true);
  });

  it('is the same each time', () => {
    expect(loaded()).toEqual(loaded());
  });

  it('names the packages whose wheels are missing', () => {
    expect(loadRuntime(['no-such-package', 'nor-this'])).toEqual({
      missing: ['no-such-package', 'nor-this'],
    });
  });
});
