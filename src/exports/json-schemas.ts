import { z } from 'zod';
import { articleSchema } from '../schemas/article.ts';
import { claimFileSchema } from '../schemas/claim.ts';
import { frameworkSchema } from '../schemas/framework.ts';
import { guideSchema } from '../schemas/guide.ts';
import { pageSchema } from '../schemas/page.ts';
import { referenceSchema } from '../schemas/reference.ts';
import { runRecordSchema, sampleSchema } from '../schemas/sample.ts';

/** The shapes that an author writes, by the name of their JSON Schema. */
const authored = {
  article: articleSchema,
  claims: claimFileSchema,
  framework: frameworkSchema,
  guide: guideSchema,
  page: pageSchema,
  reference: referenceSchema,
  sample: sampleSchema,
  'run-record': runRecordSchema,
} as const;

export type JsonSchemaName = keyof typeof authored;

/**
 * The JSON Schemas (2020-12) of everything that an author writes, made from the zod models.
 * They describe the input: what has a default may be left out.
 * @returns schema by name, in the order of the names
 */
export function jsonSchemas(): ReadonlyMap<string, object> {
  const names = Object.keys(authored).sort() as JsonSchemaName[];
  return new Map(names.map((name) => [name, z.toJSONSchema(authored[name], { io: 'input', target: 'draft-2020-12' })]));
}
