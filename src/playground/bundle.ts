import type { Corpus, SampleEntry } from '../corpus/entries.ts';
import { memoize } from '../corpus/memoize.ts';
import { type SideId, sideIds } from '../schemas/framework-ids.ts';
import { recordOf } from '../schemas/record.ts';
import { filesOf, type Manifest, type ManifestSide, type PlaygroundFile } from './manifest.ts';
import { type LoadedFile, loadRuntime, type MissingWheels, type Runtime } from './runtime.ts';

/** Everything that the site serves for the playground. */
export interface PlaygroundBundle {
  /** The manifests of the samples that run in a browser, by the id of the sample. */
  readonly manifests: ReadonlyMap<string, Manifest>;
  readonly files: readonly LoadedFile[];
}

/**
 * What the site serves for the playground of a corpus.
 * @returns the packages whose wheels are missing, where there are any: the site then has no playground
 */
export const playgroundBundle = memoize((corpus: Corpus): PlaygroundBundle | MissingWheels => {
  const runnable = corpus.samples.filter(({ run }) => run?.runtime.kind === 'pyodide');
  const runtime = loadRuntime(
    runnable.flatMap(({ run }) => sideIds.flatMap((side) => Object.keys(run?.[side].packages ?? {}))),
  );
  if ('missing' in runtime) return runtime;
  return {
    manifests: new Map(
      runnable.flatMap((sample) => {
        const manifest = manifestOf(sample, runtime);
        return manifest === undefined ? [] : [[sample.id, manifest]];
      }),
    ),
    files: [...filesOf(runtime.pyodide), ...runtime.wheels.values()],
  };
});

/**
 * What the browser downloads for one side of a sample, the first time.
 * @param manifest the manifest of the sample
 * @param side the side
 */
export function downloadSize({ pyodide, sides }: Manifest, side: SideId): number {
  const files = [...filesOf(pyodide), ...(sides[side]?.wheels ?? [])];
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

function manifestOf(sample: SampleEntry, { edition, pyodide, wheels }: Runtime): Manifest | undefined {
  const { run } = sample;
  if (run === undefined) return undefined;
  const sideOf = (side: SideId): ManifestSide => {
    const { main, files, binaries } = sample[side];
    return {
      main,
      files: [...files.map(({ path, text }) => ({ path, text })), ...binaries],
      wheels: Object.keys(run[side].packages).flatMap((name) => {
        const wheel = wheels.get(name);
        return wheel === undefined ? [] : [withoutContent(wheel)];
      }),
      output: run[side].output,
    };
  };
  const { loader, module, wasm, library } = pyodide;
  return {
    recorded: run.recorded,
    edition,
    pyodide: {
      ...pyodide,
      loader: withoutContent(loader),
      module: withoutContent(module),
      wasm: withoutContent(wasm),
      library: withoutContent(library),
    },
    sides: recordOf(sideIds, sideOf),
  };
}

const withoutContent = ({ name, bytes, sha256, gzipped }: LoadedFile): PlaygroundFile => ({
  name,
  bytes,
  sha256,
  gzipped,
});
