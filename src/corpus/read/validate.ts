import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { messageOf, remedyOf } from './schema-messages.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** The parts of a zod schema's definition that lead to the keys it knows. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly element?: unknown;
  readonly innerType?: unknown;
  readonly valueType?: unknown;
  readonly options?: readonly unknown[];
}

/**
 * Validates a value and says what is wrong, each at its place in the file.
 * @param schema the schema
 * @param source the value, with the way back to the file
 * @returns the value as the schema understands it, or `undefined` with the diagnostics
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  source: YamlSource,
): { readonly data: z.infer<Schema> | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(source.value, { error: messageOf });
  if (result.success) return { data: result.data, diagnostics: [] };
  return {
    data: undefined,
    diagnostics: result.error.issues.flatMap((issue) => explain(issue, schema, source)),
  };
}

function explain(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  { value, locate, written }: YamlSource,
): readonly Diagnostic[] {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) =>
      diagnose('unknown-key', locate([...path, key], 'key'), { key, nearest: nearest(key, known), known }),
    );
  }
  if (issue.code === 'invalid_key') {
    const key = String(path.at(-1));
    const remedy = issue.issues[0] === undefined ? '' : remedyOf(issue.issues[0], key, key);
    return [diagnose('invalid-key', locate(path, 'key'), { key, message, remedy })];
  }
  const received = valueAt(value, path);
  const key = path.map(String).join('.') || 'the file';
  if (received === undefined) {
    return [diagnose('missing-key', locate(path, 'key'), { key, message: `it ${message}` })];
  }
  const asWritten = written(path);
  return [
    diagnose('invalid-value', locate(path), {
      key,
      received: show(received, asWritten),
      message,
      remedy: remedyOf(issue, received, asWritten),
    }),
  ];
}

/** The keys that the schema knows at a path. */
function knownKeys(schema: unknown, path: Path): readonly string[] {
  let here = unwrap(schema);
  for (const step of path) here = here.flatMap((definition) => stepInto(definition, step));
  return [...new Set(here.flatMap((definition) => Object.keys(definition.shape ?? {})))];
}

function stepInto(definition: Definition, step: PropertyKey): Definition[] {
  if (definition.shape !== undefined) return unwrap(definition.shape[String(step)]);
  return unwrap(definition.element ?? definition.valueType);
}

/** Looks through optional, default and the like, and spreads a union into its members. */
function unwrap(schema: unknown): Definition[] {
  const definition = definitionOf(schema);
  if (definition === undefined) return [];
  if (definition.innerType !== undefined) return unwrap(definition.innerType);
  if (definition.options !== undefined) return definition.options.flatMap(unwrap);
  return [definition];
}

function definitionOf(schema: unknown): Definition | undefined {
  if (typeof schema !== 'object' || schema === null || !('_zod' in schema)) return undefined;
  const internals = schema._zod;
  if (typeof internals !== 'object' || internals === null || !('def' in internals)) return undefined;
  return internals.def as Definition;
}

function valueAt(value: unknown, path: Path): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== 'object' || here === null) return undefined;
    here = (here as Readonly<Record<PropertyKey, unknown>>)[step];
  }
  return here;
}

/** A value in a few characters; a number as the author wrote it, for `3.10` is the number 3.1. */
function show(value: unknown, written: string | undefined): string {
  if (value === null) return 'empty';
  const text = (typeof value === 'number' ? written : undefined) ?? JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
