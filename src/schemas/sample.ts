import { z } from 'zod';
import { isoDate, plainText, version } from './primitives.ts';
import { topicId } from './topic.ts';

const sideSchema = z.strictObject({
  /** The file that is run, relative to the side's folder. */
  main: z.string().default('app.py'),
  /** Names of the packages that the side imports, as on PyPI. */
  requires: z.array(z.string()).min(1),
});

/** `content/samples/<topic>/<name>/sample.yaml`: one small task, once in each framework. The path is the id. */
export const sampleSchema = z.strictObject({
  title: plainText,
  /** One sentence: what the pair shows, and asserts. */
  summary: plainText,
  /** Further topics; the first is the folder's. */
  also: z.array(topicId).optional(),
  django: sideSchema,
  flask: sideSchema,
  /** `any`: runs on CPython compiled to WebAssembly too; `cpython`: needs threads, sockets or binary wheels. */
  runtime: z.enum(['any', 'cpython']).default('any'),
  /** Why it needs CPython: a sentence for the reader who looks for the button that runs it. */
  notInBrowser: plainText.optional(),
});

const sideRunSchema = z.strictObject({
  result: z.literal('passed'),
  /** The packages that the side had, those that it requires and those that they need, by name on PyPI. */
  packages: z.record(z.string(), z.string().regex(/^\d[0-9A-Za-z.+!]*$/)),
  /** SHA-256 of each file of the side, by path. */
  files: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
  output: z.string(),
  duration: z.enum(['under-1s', 'under-10s', 'over-10s']),
});

/** `run.json` beside a sample: what running it produced. Written by the runner, never by hand. */
export const runRecordSchema = z.strictObject({
  recorded: isoDate,
  runtime: z.strictObject({ kind: z.enum(['pyodide', 'cpython']), version, python: version }),
  django: sideRunSchema,
  flask: sideRunSchema,
});

export type Sample = z.infer<typeof sampleSchema>;
export type RunRecord = z.infer<typeof runRecordSchema>;
