import { entryOf, type Corpus, type SampleEntry } from '../corpus/entries.ts';
import { localRunOf } from '../corpus/local-run.ts';
import { printedFile } from '../corpus/read/regions.ts';
import type { SampleView } from '../components/view.ts';
import { downloadSize, playgroundBundle } from '../playground/bundle.ts';
import { addresses } from '../schemas/addresses.ts';
import type { SideId } from '../schemas/framework-ids.ts';
import { playgroundAddresses } from '../schemas/playground-addresses.ts';
import { claimRow } from './claim-rows.ts';
import { languageOf } from '../corpus/labels.ts';
import { memoize } from '../corpus/memoize.ts';
import { guidePlaces } from './places.ts';

/** The sample of an id. */
export function sampleView(corpus: Corpus, id: string): SampleView {
  return viewsOf(corpus)(entryOf(corpus.lookup.samples, id));
}

const viewsOf = memoize((corpus: Corpus) => memoize((sample: SampleEntry) => viewOf(corpus, sample)));

function viewOf(corpus: Corpus, sample: SampleEntry): SampleView {
  const { run } = sample;
  return {
    id: sample.id,
    href: addresses.sample(sample.id),
    title: sample.title,
    summary: sample.summary,
    description: `${sample.summary} Once in ${corpus.sides.map(({ name }) => name).join(' and once in ')}, with what running it printed.`,
    sides: corpus.sides.map(({ id: framework }) => ({
      framework,
      requires: sample[framework].requires,
      runHere: runHere(corpus, sample.id, framework),
      files: sample[framework].files.map(({ path, text }) => ({
        file: path,
        language: languageOf(path),
        ...printedFile(text),
      })),
      binaries: sample[framework].binaries.map(({ path }) => path),
      run: run && {
        packages: Object.entries(run[framework].packages).map(([name, version]) => `${name} ${version}`),
        output: run[framework].output.trim(),
        localRun: localRunOf(run, framework, sample[framework].main),
        files: Object.entries(run[framework].files).map(([file, hash]) => ({ file, hash })),
      },
    })),
    run: run && {
      recorded: run.recorded,
      runtime:
        run.runtime.kind === 'pyodide'
          ? `Pyodide ${run.runtime.version} (Python ${run.runtime.python})`
          : `Python ${run.runtime.python}`,
    },
    notInBrowser: sample.notInBrowser,
    guides: guidePlaces(corpus, sample.guides),
    claims: sample.claims.map((id) => claimRow(corpus, id)),
  };
}

function runHere(corpus: Corpus, id: string, side: SideId): SampleView['sides'][number]['runHere'] {
  const bundle = playgroundBundle(corpus);
  const manifest = 'missing' in bundle ? undefined : bundle.manifests.get(id);
  return manifest && { manifest: playgroundAddresses.manifest(id), bytes: downloadSize(manifest, side) };
}

/** The samples of each topic that has any. */
export function sampleGroups(
  corpus: Corpus,
): { readonly topic: string; readonly name: string; readonly samples: readonly SampleView[] }[] {
  const samples = corpus.samples.map(viewsOf(corpus));
  return corpus.topics.flatMap(({ id, name }) => {
    const own = samples.filter((sample) => sample.id.startsWith(`${id}/`));
    return own.length === 0 ? [] : [{ topic: id, name, samples: own }];
  });
}
