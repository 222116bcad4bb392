import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Derived } from './inference.ts';
import { kebabId } from './primitives.ts';
import { claimIds, pageUrl, passageId } from './published.ts';

/** Ten hexadecimal digits that identify a passage; `-2`, `-3`… where one article repeats the same words. */
export const fingerprint = z
  .string()
  .regex(/^[0-9a-f]{10}(?:-[2-9])?$/, 'must be a passage fingerprint: ten hexadecimal digits')
  .describe(
    'The first ten hexadecimal digits of the SHA-256 of the letters and digits of the passage (NFKC, lower case). Its text belongs to its author and is not published.',
  );

export const passageKinds = ['paragraph', 'list-item', 'table-row', 'code', 'quotation', 'figure'] as const;

/** Why a passage carries no claim. */
export const unusedReasons = ['duplicate', 'off-topic', 'navigation', 'no-claim'] as const;

/** One block of an article: cited by its fingerprint, never reprinted. */
export const passageSchema = z.strictObject({
  fingerprint,
  kind: z.enum(passageKinds),
  opening: z
    .string()
    .max(80)
    .refine((text) => text.split(/\s+/).length <= 8, 'must be at most eight words')
    .optional()
    .describe('Its first words, at most eight, for the text fragment of the link to the original.'),
  unused: z.enum(unusedReasons).optional().describe('Why no claim cites it.'),
  note: z
    .string()
    .optional()
    .describe('Why it is unused, in one sentence, where the word alone does not say it.'),
});

/** What follows for a passage from all content together, as far as it is published. */
const passageDerivedSchema = z.object({
  claims: claimIds.describe('Ids of the claims that cite it; see claims.json.'),
});

export const publishedPassageSchema = z.object({
  id: passageId,
  url: pageUrl,
  article: kebabId,
  section: kebabId,
  ...passageSchema.omit({ opening: true }).shape,
  ...passageDerivedSchema.shape,
});

export type PassageDerived = Derived<typeof passageDerivedSchema>;
export type Passage = z.infer<typeof passageSchema>;

/**
 * The fingerprint of a passage: the first ten hexadecimal digits of the SHA-256 of its letters and digits,
 * compatibility-normalised (NFKC) and in lower case. White space, punctuation, quotes and markup do not change it;
 * words do. The caller repairs mojibake first and passes text, not Markdown.
 * @param text the visible text of the passage
 * @returns ten hexadecimal digits
 */
export function fingerprintOf(text: string): string {
  return hash('sha256', lettersOf(text)).slice(0, 10);
}

/**
 * The letters and digits of a text, compatibility-normalised (NFKC) and in lower case: two texts with the same are the
 * same but for white space, punctuation, quotes and case.
 */
export function lettersOf(text: string): string {
  // ASCII is its own normal form, and most passages are nothing else: five times as fast.
  if (!/[\u0080-\uffff]/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
