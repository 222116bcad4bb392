import type { z } from 'zod';
import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Locate, Path } from './yaml-source.ts';

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
 * Validates a value and words what is wrong, each at its place in the file.
 * @param schema the schema
 * @param value what was read
 * @param locate where a path of the value stands
 * @returns the value as the schema understands it, or `undefined` with the diagnostics
 */
export function validate<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locate: Locate,
): { readonly data: z.infer<Schema> | undefined; readonly diagnostics: readonly Diagnostic[] } {
  const result = schema.safeParse(value);
  if (result.success) return { data: result.data, diagnostics: [] };
  return {
    data: undefined,
    diagnostics: result.error.issues.flatMap((issue) => word(issue, schema, value, locate)),
  };
}

function word(issue: z.core.$ZodIssue, schema: z.ZodType, value: unknown, locate: Locate): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) =>
      diagnose('unknown-key', locate([...issue.path, key], 'key'), {
        key,
        nearest: nearest(key, known),
        known,
      }),
    );
  }
  const received = valueAt(value, issue.path);
  const key = issue.path.map(String).join('.') || 'the file';
  if (received === undefined) {
    const message = expectation(issue).replace(/^(?=is |must )/, 'it ');
    return [diagnose('missing-key', locate(issue.path, 'key'), { key, message })];
  }
  return [
    diagnose('invalid-value', locate(issue.path), {
      key,
      received: show(received),
      message: expectation(issue),
      hint: hintFor(issue, received),
    }),
  ];
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a mapping of keys to values',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

function expectation(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return `must be ${nouns[issue.expected] ?? issue.expected}`;
  if (issue.code === 'invalid_value') return `must be one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union' && issue.discriminator !== undefined) {
    return 'options' in issue && Array.isArray(issue.options)
      ? `must be one of ${issue.options.map(String).join(', ')}`
      : 'is none of the allowed values';
  }
  if (issue.code === 'invalid_format' && issue.format === 'date')
    return 'must be a date that exists, as YYYY-MM-DD';
  if (issue.code === 'invalid_format' && issue.format === 'url') return 'must be a whole https address';
  return lowerFirst(issue.message);
}

function hintFor(issue: z.core.$ZodIssue, received: unknown): string {
  if (issue.code === 'invalid_value') {
    const near = nearest(String(received), issue.values.map(String));
    return near.length === 0 ? '' : `Did you mean "${near[0] ?? ''}"?`;
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof received === 'number') {
    return `Put it in quotes: "${received}".`;
  }
  return '';
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

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
