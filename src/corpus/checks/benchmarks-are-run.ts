import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Check } from './check.ts';

/** Every benchmark has a record of exactly its program, with a result for each task; and what pages show exists. */
export const benchmarksAreRun: Check = {
  name: 'benchmarks-are-run',
  *run({ sources }) {
    for (const { id, data, program, run, locate } of sources.benchmarks) {
      const missing = data.tasks.findIndex((task) => run?.results[task.id] === undefined);
      if (run === undefined) {
        yield diagnose('benchmark-not-run', locate([]), {
          what: `The benchmark "${id}" has no record of a run.`,
        });
      } else if (run.program !== program.sha256) {
        yield diagnose('benchmark-not-run', locate([]), {
          what: `The program of the benchmark "${id}" is not the one that was run.`,
        });
      } else if (missing !== -1) {
        yield diagnose('benchmark-not-run', locate(['tasks', missing]), {
          what: `The record of the benchmark "${id}" has no task "${data.tasks[missing]?.id ?? ''}".`,
        });
      }
    }
    const names = sources.names.benchmark;
    for (const { name, id = '', ...place } of sources.guides.flatMap(({ body }) => body.components)) {
      if (name === 'Benchmark' && !names.has(id))
        yield diagnose('unknown-benchmark', place, { id, nearest: nearest(id, names.keys()) });
    }
  },
};
