import type { z } from 'zod';
import type { ContentFile } from './content-files.ts';
import type { Findings } from './findings.ts';
import { validate } from './validate.ts';

/**
 * Reads a file that holds one table: YAML, or JSON that a program has written. JSON is YAML 1.2, so that a fault has a line too.
 * @param file the file
 * @param schema what it must be
 * @param findings takes what is wrong
 * @returns the record, or `undefined` where it is not valid
 */
export function readRecord<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  findings: Findings,
): z.infer<Schema> | undefined {
  const source = findings.yamlOf(file);
  if (source === undefined) return undefined;
  const { data, diagnostics } = validate(schema, source.value, source.locate);
  findings.report(...diagnostics);
  return data;
}
