import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { validate } from '../../src/corpus/read/validate.ts';
import { readYaml } from '../../src/corpus/read/yaml-source.ts';

interface Case {
  readonly schema: z.ZodType;
  readonly yaml: string;
  readonly what: string;
  readonly remedy: string;
}

/** Every kind of finding that the schema library has: the type of the record refuses a new one without its case. */
const cases: Readonly<Record<z.core.$ZodIssueCode, readonly Case[]>> = {
  invalid_type: [
    {
      schema: z.object({ a: z.string() }),
      yaml: 'a: 3.10',
      what: '"a" is 3.10: must be text.',
      remedy: 'Put it in quotes: "3.10".',
    },
    {
      schema: z.object({ a: z.string() }),
      yaml: 'a: true',
      what: '"a" is true: must be text.',
      remedy: 'Put it in quotes: "true".',
    },
    {
      schema: z.object({ a: z.string() }),
      yaml: 'a:',
      what: '"a" is empty: must be text.',
      remedy: 'Write a value after the colon, or delete the key.',
    },
    {
      schema: z.object({ a: z.string() }),
      yaml: 'a: [b]',
      what: '"a" is ["b"]: must be text.',
      remedy: 'Write text.',
    },
    {
      schema: z.object({ a: z.string() }),
      yaml: 'b: 1',
      what: 'The key "a" is missing: it must be text.',
      remedy: 'Add "a".',
    },
    {
      schema: z.object({ a: z.array(z.string()) }),
      yaml: 'a: b',
      what: '"a" is "b": must be a list.',
      remedy: 'Write a list: one entry a line, each after a hyphen and a space.',
    },
    {
      schema: z.object({ a: z.object({ b: z.string() }) }),
      yaml: 'a: [b]',
      what: '"a" is ["b"]: must be a mapping of keys to values.',
      remedy: 'Write "key: value" lines, indented below the key that they belong to.',
    },
    {
      schema: z.object({ a: z.record(z.string(), z.string()) }),
      yaml: 'a: b',
      what: '"a" is "b": must be a mapping of keys to values.',
      remedy: 'Write "key: value" lines, indented below the key that they belong to.',
    },
    {
      schema: z.object({ a: z.number() }),
      yaml: "a: '1'",
      what: '"a" is "1": must be a number.',
      remedy: 'Write a number without quotes.',
    },
    {
      schema: z.object({ a: z.int() }),
      yaml: 'a: 1.5',
      what: '"a" is 1.5: must be a whole number.',
      remedy: 'Write a whole number.',
    },
    {
      schema: z.object({ a: z.boolean() }),
      yaml: 'a: yes',
      what: '"a" is "yes": must be true or false.',
      remedy: 'Write true or false without quotes.',
    },
  ],
  invalid_value: [
    {
      schema: z.object({ a: z.enum(['confirmed', 'wrong']) }),
      yaml: 'a: confirmd',
      what: '"a" is "confirmd": must be one of confirmed, wrong.',
      remedy: 'Did you mean "confirmed"?',
    },
    {
      schema: z.object({ a: z.enum(['confirmed', 'wrong']) }),
      yaml: 'a: x',
      what: '"a" is "x": must be one of confirmed, wrong.',
      remedy: 'Write one of confirmed, wrong.',
    },
    {
      schema: z.object({ a: z.literal(true) }),
      yaml: 'a: false',
      what: '"a" is false: must be true.',
      remedy: 'Write true.',
    },
  ],
  too_big: [
    {
      schema: z.object({ a: z.string().max(3) }),
      yaml: 'a: word',
      what: '"a" is "word": must have at most 3 characters.',
      remedy: 'Remove 1 character.',
    },
    {
      schema: z.object({ a: z.array(z.string()).max(1) }),
      yaml: 'a: [b, c, d]',
      what: '"a" is ["b","c","d"]: must have at most 1 entry.',
      remedy: 'Remove 2 entries.',
    },
    {
      schema: z.object({ a: z.int().max(6) }),
      yaml: 'a: 7',
      what: '"a" is 7: must be at most 6.',
      remedy: 'Write a smaller number.',
    },
    {
      schema: z.object({ a: z.number().negative() }),
      yaml: 'a: 1',
      what: '"a" is 1: must be less than 0.',
      remedy: 'Write a smaller number.',
    },
  ],
  too_small: [
    {
      schema: z.object({ a: z.string().min(1) }),
      yaml: "a: ''",
      what: '"a" is "": must not be empty.',
      remedy: 'Add 1 character.',
    },
    {
      schema: z.object({ a: z.string().min(40) }),
      yaml: 'a: Short.',
      what: '"a" is "Short.": must have at least 40 characters.',
      remedy: 'Add 34 characters.',
    },
    {
      schema: z.object({ a: z.array(z.string()).min(1) }),
      yaml: 'a: []',
      what: '"a" is []: must have at least 1 entry.',
      remedy: 'Add 1 entry.',
    },
    {
      schema: z.object({ a: z.number().positive() }),
      yaml: 'a: 0',
      what: '"a" is 0: must be more than 0.',
      remedy: 'Write a larger number.',
    },
    {
      schema: z.object({ a: z.string().length(2) }),
      yaml: 'a: x',
      what: '"a" is "x": must have exactly 2 characters.',
      remedy: 'Add 1 character.',
    },
  ],
  invalid_format: [
    {
      schema: z.object({ a: z.iso.date() }),
      yaml: 'a: 2026-13-01',
      what: '"a" is "2026-13-01": must be a date that exists, as YYYY-MM-DD.',
      remedy: 'Write a date that exists, as YYYY-MM-DD.',
    },
    {
      schema: z.object({ a: z.url() }),
      yaml: 'a: example.org',
      what: '"a" is "example.org": must be a whole https address.',
      remedy: 'Write a whole https address.',
    },
    {
      schema: z.object({ a: z.string().regex(/^b$/, 'must be the letter b') }),
      yaml: 'a: c',
      what: '"a" is "c": must be the letter b.',
      remedy: 'Write the letter b.',
    },
    {
      schema: z.object({ a: z.string().regex(/^b$/) }),
      yaml: 'a: c',
      what: '"a" is "c": must be text in another form.',
      remedy: 'Write text in another form.',
    },
  ],
  not_multiple_of: [
    {
      schema: z.object({ a: z.number().multipleOf(5) }),
      yaml: 'a: 7',
      what: '"a" is 7: must be a multiple of 5.',
      remedy: 'Write a multiple of 5.',
    },
  ],
  unrecognized_keys: [
    {
      schema: z.object({ a: z.strictObject({ title: z.string().optional() }) }),
      yaml: 'a: { titel: x }',
      what: 'Nothing reads the key "titel".',
      remedy: 'Did you mean "title"? If not: remove it. Keys known here: title.',
    },
  ],
  invalid_union: [
    {
      schema: z.object({ a: z.union([z.string(), z.number()]) }),
      yaml: 'a: [b]',
      what: '"a" is ["b"]: must be in one of the forms that this key allows.',
      remedy: 'Write in one of the forms that this key allows.',
    },
    {
      schema: z.object({
        a: z.discriminatedUnion('kind', [
          z.object({ kind: z.literal('stated') }),
          z.object({ kind: z.literal('inferred') }),
        ]),
      }),
      yaml: 'a: { kind: infered }',
      what: '"a.kind" is "infered": must be one of stated, inferred.',
      remedy: 'Did you mean "inferred"?',
    },
  ],
  invalid_key: [
    {
      schema: z.object({ a: z.record(z.string().regex(/^b$/, 'must be the letter b'), z.string()) }),
      yaml: 'a: { c: d }',
      what: 'The key "c" must be the letter b.',
      remedy: 'Write the letter b.',
    },
  ],
  // YAML has no sets; a schema that asked for one would be refused for its type.
  invalid_element: [],
  custom: [
    {
      schema: z.object({ a: z.string().refine(() => false, 'must be at most eight words') }),
      yaml: 'a: b',
      what: '"a" is "b": must be at most eight words.',
      remedy: 'Write at most eight words.',
    },
    {
      schema: z.object({ a: z.string().refine(() => false) }),
      yaml: 'a: b',
      what: '"a" is "b": is not allowed here.',
      remedy: 'Change it: it is not allowed here.',
    },
  ],
};

describe('what a schema finds wrong is said in our words', () => {
  const all = Object.entries(cases).flatMap(([code, list]) => list.map((one) => ({ code, ...one })));
  test.each(all)('$code: $yaml', ({ schema, yaml, what, remedy }) => {
    const { source } = readYaml(yaml, 'file.yaml', 1);
    if (source === undefined) throw new Error('The YAML of the case is wrong.');
    const { diagnostics } = validate(schema, source);
    expect(diagnostics.map((one) => [one.what, one.remedy])).toEqual([[what, remedy]]);
  });
});
