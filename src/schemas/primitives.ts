import { z } from 'zod';

/** Kebab-case identifier: lower-case ASCII letters and digits in groups joined by single hyphens. */
export const kebabId = z
  .string()
  .max(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be kebab-case: lower-case letters, digits and single hyphens');

/** `<topic>/<name>`: a folder of `content/samples/`. */
export const sampleId = z
  .string()
  .regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be the topic and the name of a sample: <topic>/<name>');

/** A calendar date, `YYYY-MM-DD`, that exists. Whether it lies in the future is a corpus check: a schema has no clock. */
export const isoDate = z.iso.date();

/** A day, or a month where the source names no day. */
export const dayOrMonth = z.union(
  [isoDate, z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, 'must be a month, as YYYY-MM')],
  'must be a day, as YYYY-MM-DD, or a month, as YYYY-MM',
);

/** A day, month or year of publication: `2024-01-05`, `2024-03` or `2024`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD');

/**
 * After how many days a judgement is looked at again, where the usual interval does not fit: shorter for what changes
 * often, longer for what hardly does.
 */
export const reviewDays = z.int().min(30).max(1095);

/** A release number such as `6.1` or `3.1.3`. Quote it in YAML: an unquoted 6.10 is the number 6.1. */
export const version = z
  .string()
  .regex(/^\d+(?:\.\d+){0,3}$/, 'must be a version number in quotes, such as "6.1"');

/** An absolute https address that parses. */
export const httpsUrl = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

/** A sentence or a few: one line of plain text without markup that a page would run. */
export const plainText = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^<>\n]*$/, 'must be one line of plain text without < or >');

/** The SHA-256 of a file. */
export const sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be a SHA-256: 64 hexadecimal digits in lower case');

/** A language by its code of two letters (ISO 639-1). */
export const languageCode = z
  .string()
  .regex(/^[a-z]{2}$/, 'must be the code of a language in two lower-case letters, such as en');

/** A colour of CSS in six hexadecimal digits. */
export const hexColour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/, 'must be a colour as # and six hexadecimal digits, such as "#0b654a"');

/** The fragment of an address: what follows `#` on the cited page. */
export const anchor = z.string().regex(/^[^\s#]+$/, 'must be the part of the address after #, without the #');
