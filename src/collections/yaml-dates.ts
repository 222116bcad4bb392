import { z } from 'zod';

/**
 * Astro's YAML reader makes dates of unquoted days; the schemas of the content know only text.
 * @param schema the schema of an entry
 * @returns the schema that takes what Astro read
 */
export function withTextDates<Schema extends z.ZodType>(schema: Schema): z.ZodPreprocess<Schema> {
  return z.preprocess(textDates, schema);
}

function textDates(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map(textDates);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, textDates(item)]));
  }
  return value;
}
