import { diagnose } from '../../diagnostics/diagnostic.ts';
import { sideIds } from '../../schemas/framework-ids.ts';
import type { SampleSource } from '../read/sources.ts';
import type { Check } from './check.ts';

/** Every sample has a passing record of a run, of exactly the bytes that the site prints. */
export const samplesAreRun: Check = {
  name: 'samples-are-run',
  *run({ sources }) {
    for (const sample of sources.samples) {
      const first = [...differences(sample)][0];
      if (first !== undefined) yield diagnose('sample-not-run', sample.locate([]), { what: first });
    }
  },
};

function* differences({ id, data, run, sides }: SampleSource): Iterable<string> {
  if (run === undefined) {
    yield `The sample "${id}" has no record of a run.`;
    return;
  }
  for (const side of sideIds) {
    const recorded = run[side];
    const files = new Map(sides[side].map(({ path, sha256 }) => [path, sha256]));
    for (const [path, hash] of files) {
      if (recorded.files[path] !== hash)
        yield `The file ${side}/${path} of sample "${id}" is not the one that was run.`;
    }
    for (const path of Object.keys(recorded.files)) {
      if (!files.has(path)) yield `The file ${side}/${path} of sample "${id}" was run and is gone.`;
    }
    const had = new Set(Object.keys(recorded.packages).map(normal));
    for (const name of data[side].requires) {
      if (!had.has(normal(name))) yield `The ${side} side of sample "${id}" was run without ${name}.`;
    }
  }
  if (data.runtime === 'cpython' && run.runtime.kind !== 'cpython')
    yield `The sample "${id}" asks for CPython and was run elsewhere.`;
}

/** Names on PyPI are compared without case, and `-`, `_` and `.` are one: PEP 503. */
const normal = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');
