import type { z } from 'zod';
import type { ContentFile } from './content-files.ts';
import type { Findings } from './findings.ts';
import { validate } from './validate.ts';

/**
 * Reads a YAML or JSON file that is no entry of a collection. JSON is read as YAML 1.2, so that an error has a line.
 * @param file the file
 * @param schema what it must be
 * @param findings takes what is wrong
 * @returns its value, or `undefined` where it is not valid
 */
export function readDocument<Schema extends z.ZodType>(
  file: ContentFile,
  schema: Schema,
  findings: Findings,
): z.infer<Schema> | undefined {
  const source = findings.yamlOf(file);
  if (source === undefined) return undefined;
  const { data, diagnostics } = validate(schema, source);
  findings.report(...diagnostics);
  return data;
}
