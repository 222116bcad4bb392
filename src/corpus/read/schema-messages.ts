import type { z } from 'zod';
import { nearest } from '../../diagnostics/nearest.ts';

type RawIssue = z.core.$ZodRawIssue;
type Issue = z.core.$ZodIssue;

/** What a type of the schema is called by people who write YAML. */
const nouns: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a mapping of keys to values',
  record: 'a mapping of keys to values',
  array: 'a list',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a date that exists, as YYYY-MM-DD',
  url: 'a whole https address',
};

/**
 * What a value must be, as the end of the sentence "… is …: ". Given to the schema library in place of its own messages,
 * so that a message comes from here or from the schema and never from the library.
 * @param issue what the library found
 */
export function messageOf(issue: RawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${nouns[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values)}`;
    case 'too_big':
      return `must ${boundOf('at most', issue.maximum, issue)}`;
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? 'must not be empty'
        : `must ${boundOf('at least', issue.minimum, issue)}`;
    case 'invalid_format':
      return `must be ${formats[issue.format] ?? 'text in another form'}`;
    case 'not_multiple_of':
      return `must be a multiple of ${issue.divisor}`;
    case 'unrecognized_keys':
      return 'must not have other keys';
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? `must be ${oneOf(issue.options)}`
        : 'must be in one of the forms that this key allows';
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues[0]?.message ?? 'is not allowed here';
    case 'custom':
      return 'is not allowed here';
  }
}

function oneOf(values: readonly unknown[]): string {
  return `${values.length > 1 ? 'one of ' : ''}${values.map(String).join(', ')}`;
}

function boundOf(
  limit: string,
  bound: number | bigint,
  { origin, exact, inclusive }: Extract<RawIssue, { readonly code: 'too_big' | 'too_small' }>,
): string {
  const words = exact === true ? 'exactly' : limit;
  if (origin === 'string') return `have ${words} ${bound} characters`;
  if (origin === 'array') return `have ${words} ${bound} ${Number(bound) === 1 ? 'entry' : 'entries'}`;
  if (inclusive === false) return `be ${limit === 'at most' ? 'less' : 'more'} than ${bound}`;
  return `be ${words} ${bound}`;
}

/**
 * What to write instead of a value.
 * @param issue what the library found
 * @param received the value
 * @param written the value as it is written in the file, where it is a scalar
 */
export function remedyOf(issue: Issue, received: unknown, written: string | undefined): string {
  if (received === null) return 'Write a value after the colon, or delete the key.';
  switch (issue.code) {
    case 'invalid_type':
      return typeRemedy(issue.expected, received, written);
    case 'invalid_value':
      return choiceRemedy(issue.values, received);
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? choiceRemedy(issue.options, received)
        : sentenceFrom(issue.message);
    case 'too_big':
      return isNumber(issue.origin) ? 'Write a smaller number.' : `Remove ${surplusOf(issue, received)}.`;
    case 'too_small':
      return isNumber(issue.origin) ? 'Write a larger number.' : `Add ${surplusOf(issue, received)}.`;
    default:
      return sentenceFrom(issue.message);
  }
}

/** "must be a whole https address" asks for what to write. */
function sentenceFrom(message: string): string {
  return message.startsWith('must be ')
    ? `Write ${message.slice('must be '.length)}.`
    : `Change it: it ${message}.`;
}

function choiceRemedy(values: readonly unknown[], received: unknown): string {
  const [near] = nearest(String(received), values.map(String));
  return near === undefined ? `Write ${oneOf(values)}.` : `Did you mean "${near}"?`;
}

function typeRemedy(expected: string, received: unknown, written: string | undefined): string {
  if (expected === 'string' && written !== undefined) return `Put it in quotes: "${written}".`;
  if (expected === 'array') return 'Write a list: one entry a line, each after a hyphen and a space.';
  if (expected === 'object' || expected === 'record')
    return 'Write "key: value" lines, indented below the key that they belong to.';
  if (typeof received === 'string' && expected !== 'string')
    return `Write ${nouns[expected] ?? expected} without quotes.`;
  return `Write ${nouns[expected] ?? expected}.`;
}

const isNumber = (origin: string): boolean => origin === 'number' || origin === 'int';

/** How many characters or entries there are too many or too few. */
function surplusOf(
  issue: Extract<Issue, { readonly code: 'too_big' | 'too_small' }>,
  received: unknown,
): string {
  const bound = Number(issue.code === 'too_big' ? issue.maximum : issue.minimum);
  const length = typeof received === 'string' || Array.isArray(received) ? received.length : bound;
  const count = Math.abs(length - bound);
  if (issue.origin === 'string') return `${count} ${count === 1 ? 'character' : 'characters'}`;
  return `${count} ${count === 1 ? 'entry' : 'entries'}`;
}
