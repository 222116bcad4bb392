import type { Measurements } from '../schemas/marker.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Corpus } from './entries.ts';

/**
 * What a benchmark measured, as pages show it.
 * @param corpus the content
 * @param id the benchmark
 * @returns the measurements, or `undefined` where there is no such benchmark or it was not run
 */
export function measurementsOf(corpus: Corpus, id: string): Measurements | undefined {
  const benchmark = corpus.benchmarks.find((candidate) => candidate.id === id);
  const run = benchmark?.run;
  if (benchmark === undefined || run === undefined) return undefined;
  const { title, method, caveats, tasks } = benchmark;
  return {
    id,
    title,
    method,
    caveats,
    recorded: run.recorded,
    python: run.python,
    machine: run.machine,
    packages: Object.entries(run.packages).map(([name, version]) => `${name} ${version}`),
    rounds: run.rounds,
    rows: tasks.flatMap((task) => {
      const result = run.results[task.id];
      return result === undefined ? [] : [{ label: task.label, ...result }];
    }),
    program: { href: addresses.benchmarkProgram(id), label: 'The program' },
    record: { href: addresses.benchmarkRecord(id), label: 'the record of its run' },
  };
}
