import { z } from 'zod';
import { articleSchema } from '../schemas/article.ts';
import { claimFileSchema } from '../schemas/claim.ts';
import { bundleSchema, catalogueSchema, dataFileSchema, datasetNames } from '../schemas/data-files.ts';
import { needSchema } from '../schemas/decision.ts';
import { frameworkSchema } from '../schemas/framework.ts';
import { guideSchema } from '../schemas/guide.ts';
import { pageSchema } from '../schemas/page.ts';
import { referenceSchema } from '../schemas/reference.ts';
import { runRecordSchema, sampleSchema } from '../schemas/sample.ts';
import { termSchema } from '../schemas/term.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import { absoluteUrl, type SiteUrl } from '../schemas/site-url.ts';
import { siteName } from './about.ts';

/** The version of JSON Schema that all are written in. */
const dialect = 'https://json-schema.org/draft/2020-12/schema';

/** The shapes that an author writes, by the name of their JSON Schema. */
const authored = {
  article: articleSchema,
  claims: claimFileSchema,
  framework: frameworkSchema,
  guide: guideSchema,
  need: needSchema,
  page: pageSchema,
  reference: referenceSchema,
  'run-record': runRecordSchema,
  sample: sampleSchema,
  term: termSchema,
} as const;

/**
 * The JSON Schemas (2020-12) of everything that an author writes, made from the zod models.
 * They describe the input: what has a default may be left out.
 * @returns schema by name, in the order of the names
 */
export function contentSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(authored).map(([name, schema]) => [
      name,
      { $schema: dialect, title: `${siteName}: ${name} as written`, ...jsonSchema(schema, 'input') },
    ]),
  );
}

/**
 * The JSON Schemas (2020-12) of the data files.
 * @returns schema by name, one per data file
 */
function dataSchemas(): ReadonlyMap<string, object> {
  const files: [string, z.ZodType][] = [
    ...datasetNames.map((name): [string, z.ZodType] => [name, dataFileSchema(name)]),
    ['sourcebook', bundleSchema],
    ['index', catalogueSchema],
  ];
  return new Map(
    files.map(([name, schema]) => [
      name,
      { title: `${siteName}: ${name}.json`, ...jsonSchema(schema, 'output') },
    ]),
  );
}

/**
 * All JSON Schemas as they are published, by their path below `/schema/`, without `.json`.
 * @param siteUrl where the site is published
 */
export function schemaFiles(siteUrl: SiteUrl): ReadonlyMap<string, object> {
  return new Map([
    ...[...dataSchemas()].map(([name, schema]): [string, object] => [
      name,
      identified(schema, absoluteUrl(siteUrl, machineAddresses.dataSchema(name))),
    ]),
    ...[...contentSchemas()].map(([name, schema]): [string, object] => [
      `content/${name}`,
      identified(schema, absoluteUrl(siteUrl, machineAddresses.contentSchema(name))),
    ]),
  ]);
}

function identified(schema: object, id: string): object {
  return { ...schema, $schema: dialect, $id: id };
}

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): object {
  const made = z.toJSONSchema(schema, { io, target: 'draft-2020-12' });
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== '$schema'));
}
