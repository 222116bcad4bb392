import { z } from 'zod';
import { httpsUrl, isoDate, kebabId, plainText } from './primitives.ts';
import { passageSchema } from './passage.ts';

/** How we know a piece of metadata: the text shows it, or we concluded it (and say from what). */
const basis = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('stated'), value: z.string().min(1) }),
  z.strictObject({ basis: z.literal('inferred'), value: z.string().min(1), from: plainText }),
]);

/** A day, month or year of publication: `2024-01-05`, `2024-03` or `2024`. */
const partialDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD');

const dated = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('stated'), value: partialDate }),
  z.strictObject({ basis: z.literal('inferred'), value: partialDate, from: plainText }),
]);

const address = z.discriminatedUnion('basis', [
  z.strictObject({ basis: z.literal('stated'), value: httpsUrl }),
  z.strictObject({ basis: z.literal('inferred'), value: httpsUrl, from: plainText }),
]);

/** What may be published of the article, and why. */
const rights = z.discriminatedUnion('publish', [
  z.strictObject({ publish: z.literal('draft') }),
  z.strictObject({ publish: z.literal('digest'), holder: plainText, note: plainText.optional() }),
  z.strictObject({
    publish: z.literal('full'),
    holder: plainText,
    /** SPDX identifier of an open licence, or the recorded permission: one of them is required. */
    licence: z.enum(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-3.0', 'CC-BY-SA-3.0', 'MIT']).optional(),
    permission: z.strictObject({ from: plainText, date: isoDate, record: plainText }).optional(),
  }),
]);

/** A section of the article's outline with its passages in reading order. */
export const sectionSchema = z.strictObject({
  /** The anchor of the section: equals the heading's slug in the digest. `introduction` for text before the first heading. */
  id: kebabId,
  heading: plainText,
  level: z.int().min(2).max(6),
  /** True where the scraped text had lost the heading and we put it back. */
  restored: z.literal(true).optional(),
  passages: z.array(passageSchema),
});

export const articleSchema = z.strictObject({
  title: plainText,
  authors: z.array(z.strictObject({ name: plainText, about: plainText.optional() })),
  publisher: basis.optional(),
  published: dated.optional(),
  updated: dated.optional(),
  url: address.optional(),
  language: z.string().regex(/^[a-z]{2}$/),
  /** Whom the article addresses, in our words. */
  audience: plainText,
  /** What the article is and argues, in one or two sentences of ours; also the page's description. */
  description: z.string().min(60).max(240),
  tags: z.array(z.string()).optional(),
  rights,
  /** The raw file that was imported. */
  source: z.strictObject({ file: z.string(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  imported: isoDate,
  sections: z.array(sectionSchema).min(1),
});

export type Article = z.infer<typeof articleSchema>;
export type Section = z.infer<typeof sectionSchema>;
