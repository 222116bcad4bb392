import { readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, type as system } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { readContent } from '../../corpus/read/read.ts';
import type { BenchmarkRecord, Spread } from '../../schemas/benchmark.ts';
import { lastLines } from '../python/processes.ts';
import type { Toolchain } from '../samples/run-samples.ts';
import { closureOf } from '../samples/wheels.ts';

/** What the program of a benchmark prints. */
const measured = z.strictObject({
  python: z.string(),
  rounds: z.number(),
  /** By task and framework: the microseconds per request of each round. */
  times: z.record(
    z.string(),
    z.strictObject({ django: z.array(z.number()).min(1), flask: z.array(z.number()).min(1) }),
  ),
});

/**
 * Runs all benchmarks on CPython and records what they measured.
 * @param content the folder of content
 * @param toolchain packages and runtimes
 * @returns how many were recorded, or why one was not
 */
export async function runBenchmarks(
  content: string,
  toolchain: Toolchain,
): Promise<{ readonly recorded: number } | { readonly failure: string }> {
  const { benchmarks } = readContent(content, content.replace(/\/+$/, '')).sources;
  for (const benchmark of benchmarks) {
    toolchain.log(`${benchmark.id}: this takes a minute or two.`);
    const packages = closureOf(benchmark.data.requires, toolchain.lock);
    if ('unknown' in packages) return { failure: `${packages.unknown} is not among the pinned packages.` };
    const fetched = await toolchain.fetchWheels(packages.wheels);
    if ('failure' in fetched) return fetched;
    const runtime = await toolchain.runtimeFor('cpython');
    if ('failure' in runtime) return runtime;
    const { code, stdout, output } = await runtime.run({
      main: 'program.py',
      files: { 'program.py': readFileSync(benchmark.program.file) },
      wheels: packages.wheels.flatMap((wheel) => fetched.paths.get(wheel.package) ?? []),
    });
    if (code !== 0) return { failure: `${benchmark.id}: ${lastLines(output)}` };
    const { python, rounds, times } = measured.parse(JSON.parse(stdout));
    const record: BenchmarkRecord = {
      recorded: toolchain.today,
      python,
      machine: `${system()} on ${arch()}, ${cpus().length} cores`,
      packages: Object.fromEntries(packages.wheels.map((wheel) => [wheel.package, wheel.version])),
      program: benchmark.program.sha256,
      rounds,
      results: Object.fromEntries(
        Object.entries(times).map(([task, { django, flask }]) => [
          task,
          {
            django: spreadOf(django),
            flask: spreadOf(flask),
            ratio: spreadOf(django.map((time, round) => time / (flask[round] ?? Number.NaN))),
          },
        ]),
      ),
    };
    writeFileSync(join(dirname(benchmark.file), 'run.json'), `${JSON.stringify(record, null, 2)}\n`);
  }
  return { recorded: benchmarks.length };
}

/**
 * The middle of measurements, and how far apart they are: nine of ten are at least `low`, nine of ten at most `high`.
 * @param values the measurements
 */
function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => {
    const place = (sorted.length - 1) * share;
    const [below = Number.NaN, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
    return Number((below + (above - below) * (place - Math.floor(place))).toPrecision(4));
  };
  return { median: at(0.5), low: at(0.1), high: at(0.9) };
}
