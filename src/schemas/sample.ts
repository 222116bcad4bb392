import { z } from 'zod';
import { bySide } from './framework.ts';
import type { Derived } from './inference.ts';
import { isoDate, plainText, sampleId, sha256, version } from './primitives.ts';
import { claimIds, guideIds, markdownUrl, pageUrl } from './published.ts';
import { topicId } from './topic.ts';

const sideSchema = z.strictObject({
  main: z.string().default('app.py').describe("The file that is run, relative to the side's folder."),
  requires: z.array(z.string()).min(1).describe('Names of the packages that the side imports, as on PyPI.'),
});

/** `content/samples/<topic>/<name>/sample.yaml`: one small task, once in each framework. The path is the id. */
export const sampleSchema = z.strictObject({
  title: plainText,
  summary: plainText.describe('One sentence: what the pair shows, and asserts.'),
  also: z.array(topicId).optional().describe("Further topics; the first is the folder's."),
  ...bySide(sideSchema),
  runtime: z
    .enum(['any', 'cpython'])
    .default('any')
    .describe(
      '"any": runs on CPython compiled to WebAssembly too; "cpython": needs threads, sockets or binary wheels.',
    ),
  notInBrowser: plainText
    .optional()
    .describe('Why it needs CPython: a sentence for the reader who looks for the button that runs it.'),
});

const sideRunSchema = z.strictObject({
  result: z.literal('passed'),
  packages: z
    .record(z.string(), z.string().regex(/^\d[0-9A-Za-z.+!]*$/, 'must be the version of a package'))
    .describe(
      'The packages that the side had, those that it requires and those that they need, by name on PyPI.',
    ),
  files: z.record(z.string(), sha256).describe('SHA-256 of each file of the side, by path.'),
  output: z.string(),
  duration: z.enum(['under-1s', 'under-10s', 'over-10s']),
});

/** `run.json` beside a sample: what running it produced. Written by the runner, never by hand. */
export const runRecordSchema = z.strictObject({
  recorded: isoDate,
  runtime: z.strictObject({ kind: z.enum(['pyodide', 'cpython']), version, python: version }),
  ...bySide(sideRunSchema),
});

/** What follows for a sample from all content together, as far as it is published. */
const sampleDerivedSchema = z.object({
  topic: topicId.describe('The topic of its folder.'),
  topics: z.array(topicId).describe('The topic of its folder, then the further ones.'),
  claims: claimIds.describe('Ids of the claims for which its run is evidence; see claims.json.'),
  guides: guideIds.describe('Ids of the guides that show or cite it; see guides.json.'),
});

const publishedSideSchema = z.object({
  ...sideSchema.shape,
  files: z.array(z.object({ path: z.string(), text: z.string() })),
  binaries: z
    .array(z.object({ path: z.string(), base64: z.string() }))
    .optional()
    .describe('Files that are no text.'),
});

export const publishedSampleSchema = z.object({
  id: sampleId,
  url: pageUrl,
  markdown: markdownUrl,
  ...sampleSchema.omit({ also: true, notInBrowser: true }).shape,
  ...sampleDerivedSchema.shape,
  ...bySide(publishedSideSchema),
});

export const publishedRunSchema = z.object({ sample: sampleId, url: pageUrl, ...runRecordSchema.shape });

export type SampleDerived = Derived<typeof sampleDerivedSchema>;
export type Sample = z.infer<typeof sampleSchema>;
export type RunRecord = z.infer<typeof runRecordSchema>;
