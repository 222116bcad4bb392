import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compareDiagnostics, diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { readContent } from '../../corpus/read/read.ts';
import type { SampleSource } from '../../corpus/read/sources.ts';
import { lastLines } from '../python/processes.ts';
import { type SideId, sideIds } from '../../schemas/framework-ids.ts';
import { recordOf } from '../../schemas/record.ts';
import type { RunRecord } from '../../schemas/sample.ts';
import type { Outcome, Runtime } from './runtimes.ts';
import { closureOf, type Wheel } from './wheels.ts';

/** What running samples needs from outside: pinned packages, runtimes, the day and a place for progress. */
export interface Toolchain {
  readonly lock: readonly Wheel[];
  /** Fetches wheels: their paths by package name, or why it failed. */
  readonly fetchWheels: (
    wheels: readonly Wheel[],
  ) => Promise<{ readonly paths: ReadonlyMap<string, string> } | { readonly failure: string }>;
  /** The runtime for samples of a kind, or why there is none. */
  readonly runtimeFor: (wanted: 'any' | 'cpython') => Promise<Runtime | { readonly failure: string }>;
  readonly today: string;
  /** Takes progress, one line at a time. */
  readonly log: (line: string) => void;
}

/**
 * Runs samples and records what came of it: `run.json` beside each that passes; the record of one that fails is
 * removed.
 * @param content the folder of content
 * @param only ids or topics of the samples to run; all where empty
 * @param toolchain packages and runtimes
 * @returns how many passed, and what is wrong
 */
export async function runSamples(
  content: string,
  only: readonly string[],
  toolchain: Toolchain,
): Promise<{ readonly passed: number; readonly diagnostics: readonly Diagnostic[] }> {
  const { sources, diagnostics: faults } = readContent(content, content.replace(/\/+$/, ''));
  const broken = faults.filter(({ file }) => file.includes('/samples/'));
  const diagnostics: Diagnostic[] = broken.filter(({ file }) => !file.endsWith('/run.json'));
  const wanted = sources.samples.filter(
    ({ id, topic }) => only.length === 0 || only.includes(id) || only.includes(topic),
  );
  for (const name of only) {
    if (sources.samples.some(({ id, topic }) => id === name || topic === name)) continue;
    const place = { file: `${content}/samples`, line: 1, column: 1 };
    const near = nearest(name, sources.names.sample.keys());
    diagnostics.push(diagnose('unknown-sample', place, { id: name, nearest: near }));
  }
  let passed = 0;
  for (const [index, sample] of wanted.entries()) {
    const wrong = await runSample(sample, toolchain);
    if (wrong.length === 0) passed += 1;
    diagnostics.push(...wrong);
    toolchain.log(
      `${index + 1}/${wanted.length} ${sample.id}: ${wrong.length === 0 ? 'passed' : wrong[0]?.title}`,
    );
  }
  return { passed, diagnostics: diagnostics.toSorted(compareDiagnostics) };
}

async function runSample(sample: SampleSource, toolchain: Toolchain): Promise<readonly Diagnostic[]> {
  const unavailable = (message: string): readonly Diagnostic[] => [
    diagnose('run-unavailable', sample.locate([]), { message }),
  ];
  const runtime = await toolchain.runtimeFor(sample.data.runtime);
  if ('failure' in runtime) return unavailable(runtime.failure);
  const packages = {} as Record<SideId, readonly Wheel[]>;
  const paths = {} as Record<SideId, readonly string[]>;
  for (const side of sideIds) {
    const { requires } = sample.data[side];
    // Systems bring time zones; WebAssembly has none.
    const found = closureOf(runtime.kind === 'pyodide' ? [...requires, 'tzdata'] : requires, toolchain.lock);
    if ('unknown' in found) {
      const index = requires.indexOf(found.unknown);
      const near = nearest(
        found.unknown,
        toolchain.lock.map((wheel) => wheel.package),
      );
      return [
        diagnose('run-package-unknown', sample.locate([side, 'requires', index]), {
          id: found.unknown,
          nearest: near,
        }),
      ];
    }
    const fetched = await toolchain.fetchWheels(found.wheels);
    if ('failure' in fetched) return unavailable(fetched.failure);
    packages[side] = found.wheels;
    paths[side] = found.wheels.flatMap((wheel) => fetched.paths.get(wheel.package) ?? []);
  }
  const run = async (side: SideId): Promise<Outcome> =>
    runtime.run({
      main: sample.data[side].main,
      files: Object.fromEntries(sample.sides[side].map(({ path, file }) => [path, readFileSync(file)])),
      wheels: paths[side],
    });
  const ran = await Promise.all(sideIds.map(async (side) => [side, await run(side)] as const));
  const outcomes = Object.fromEntries(ran) as Record<SideId, Outcome>;
  const recordFile = join(dirname(sample.file), 'run.json');
  const failed = sideIds.filter((side) => outcomes[side].code !== 0);
  if (failed.length > 0) {
    rmSync(recordFile, { force: true });
    return failed.map((side) => runFailed(sample, side, outcomes[side]));
  }
  const sideRecord = (side: SideId): RunRecord[SideId] => ({
    result: 'passed',
    packages: Object.fromEntries(packages[side].map((wheel) => [wheel.package, wheel.version])),
    files: Object.fromEntries(
      sample.sides[side]
        .map(({ path, sha256 }): [string, string] => [path, sha256])
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
    output: outcomes[side].stdout,
    duration: durationOf(outcomes[side].seconds),
  });
  writeRecord(recordFile, {
    recorded: toolchain.today,
    runtime: { kind: runtime.kind, version: runtime.version, python: runtime.python },
    ...recordOf(sideIds, sideRecord),
  });
  return [];
}

function runFailed(sample: SampleSource, side: SideId, { code, output }: Outcome): Diagnostic {
  const { main } = sample.data[side];
  const file = sample.sides[side].find(({ path }) => path === main)?.file ?? sample.file;
  // The traceback ends where it went wrong; the last line of the sample itself is the one to look at.
  const lines = [...output.matchAll(/File "([^"]+)", line (\d+)/g)].filter(([, path]) =>
    path?.endsWith(main),
  );
  const line = Number(lines.at(-1)?.[2] ?? 1);
  return diagnose(
    'run-failed',
    { file, line, column: 1 },
    {
      sample: sample.id,
      side,
      message: `${lastLines(output, 1) || `exit code ${code}`}`,
    },
  );
}

function durationOf(seconds: number): RunRecord[SideId]['duration'] {
  return seconds < 1 ? 'under-1s' : seconds < 10 ? 'under-10s' : 'over-10s';
}

/**
 * A run that shows nothing new keeps its date and its duration: the record changes when the facts do. Which CPython a
 * machine happens to have is not one of them, nor what only that CPython prints; which Pyodide the project has is.
 */
function writeRecord(path: string, record: RunRecord): void {
  const facts = ({ runtime, ...run }: RunRecord, other: RunRecord): string => {
    const sameCpython = runtime.kind === 'pyodide' || runtime.python === other.runtime.python;
    const hidden = { duration: '', ...(sameCpython ? {} : { output: '' }) };
    return JSON.stringify([
      runtime.kind === 'cpython' ? runtime.kind : runtime,
      ...sideIds.map((side) => ({ ...run[side], ...hidden })),
    ]);
  };
  if (existsSync(path)) {
    try {
      const before = JSON.parse(readFileSync(path, 'utf8')) as RunRecord;
      if (facts(before, record) === facts(record, before)) return;
    } catch {
      // A record that cannot be read is written anew.
    }
  }
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
}
