import type { Corpus, FrameworkId, SampleEntry } from '../corpus/entries.ts';
import { type Parcel, type ParcelSide, suppliesOf, type Supply } from './parcel.ts';
import { gatherSupplies, type Stocked, type Supplies } from './supplies.ts';

/** The samples that run in a browser, and what they need there. */
export interface Warehouse {
  /** By the id of the sample. */
  readonly parcels: ReadonlyMap<string, Parcel>;
  readonly files: readonly Stocked[];
}

let open:
  | { readonly corpus: Corpus; readonly warehouse: Warehouse | { readonly missing: readonly string[] } }
  | undefined;

/**
 * The runner's files for a corpus, gathered once.
 * @param corpus the content
 * @returns the files and parcels, or the packages whose wheels are not on this machine: the site then has no runner
 */
export function warehouseOf(corpus: Corpus): Warehouse | { readonly missing: readonly string[] } {
  if (open?.corpus !== corpus) open = { corpus, warehouse: stockFor(corpus) };
  return open.warehouse;
}

/**
 * What the browser downloads for one side of a sample, the first time.
 * @param parcel the sample's parcel
 * @param side the side
 */
export function bytesOf(parcel: Parcel, side: FrameworkId): number {
  return suppliesOf(parcel, side).reduce((sum, { bytes }) => sum + bytes, 0);
}

function stockFor(corpus: Corpus): Warehouse | { readonly missing: readonly string[] } {
  const runnable = corpus.samples.filter(({ run }) => run?.runtime.kind === 'pyodide');
  const supplies = gatherSupplies(
    runnable.flatMap(({ run }) => Object.keys({ ...run?.django.packages, ...run?.flask.packages })),
  );
  if ('missing' in supplies) return supplies;
  const { loader, program, machine, library } = supplies.pyodide;
  return {
    parcels: new Map(
      runnable.flatMap((sample) => {
        const parcel = parcelOf(sample, supplies);
        return parcel === undefined ? [] : [[sample.id, parcel]];
      }),
    ),
    files: [loader, program, machine, library, ...supplies.wheels.values()],
  };
}

function parcelOf(sample: SampleEntry, { edition, pyodide, wheels }: Supplies): Parcel | undefined {
  const { run } = sample;
  if (run === undefined) return undefined;
  const side = (framework: FrameworkId): ParcelSide => {
    const { main, files, binaries } = sample[framework];
    return {
      main,
      files: [...files.map(({ path, text }) => ({ path, text })), ...binaries],
      wheels: Object.keys(run[framework].packages).flatMap((name) => {
        const wheel = wheels.get(name);
        return wheel === undefined ? [] : [labelOf(wheel)];
      }),
      output: run[framework].output,
    };
  };
  const { version, python, info, loader, program, machine, library } = pyodide;
  return {
    recorded: run.recorded,
    edition,
    pyodide: {
      version,
      python,
      info,
      loader: labelOf(loader),
      program: labelOf(program),
      machine: labelOf(machine),
      library: labelOf(library),
    },
    django: side('django'),
    flask: side('flask'),
  };
}

const labelOf = ({ name, bytes, sha256, packed }: Stocked): Supply => ({ name, bytes, sha256, packed });
