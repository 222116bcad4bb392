import { z } from 'zod';
import { bySide } from './framework.ts';
import { isoDate, kebabId, plainText, sha256, version } from './primitives.ts';

/** `content/benchmarks/<id>/benchmark.yaml`: a program that times both frameworks, and what must be said about it. */
export const benchmarkSchema = z.strictObject({
  title: plainText,
  /** How it measures, in a few sentences. */
  method: plainText,
  /** Names of the packages that the program imports, as on PyPI. */
  requires: z.array(z.string()).min(1),
  /** What is timed, by the names that the program gives, in the order in which it is shown. */
  tasks: z.array(z.strictObject({ id: kebabId, label: plainText })).min(1),
  /** What the numbers do not say. */
  caveats: z.array(plainText).min(1),
});

/** A middle and how far apart the rounds are: nine of ten lie at or above `low`, nine of ten at or below `high`. */
const spreadSchema = z.strictObject({
  median: z.number().positive(),
  low: z.number().positive(),
  high: z.number().positive(),
});

/** `run.json` beside it: what a run measured. Written by the command, never by hand. */
export const benchmarkRecordSchema = z.strictObject({
  recorded: isoDate,
  python: version,
  /** Operating system and processor, as Node names them. */
  machine: z.string(),
  packages: z.record(z.string(), z.string()),
  /** SHA-256 of the program. */
  program: sha256,
  rounds: z.number().int().positive(),
  results: z.record(
    z.string(),
    z.strictObject({
      /** Microseconds of processor time per request. */
      ...bySide(spreadSchema),
      /** The time of the first side divided by that of the second, round by round. */
      ratio: spreadSchema,
    }),
  ),
});

export type Benchmark = z.infer<typeof benchmarkSchema>;
export type BenchmarkRecord = z.infer<typeof benchmarkRecordSchema>;
export type Spread = z.infer<typeof spreadSchema>;
