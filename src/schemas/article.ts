import { z } from 'zod';
import type { Derived } from './inference.ts';
import { httpsUrl, isoDate, kebabId, languageCode, partialDate, plainText, sha256 } from './primitives.ts';
import { passageSchema } from './passage.ts';
import { claimIds, guideIds, markdownUrl, pageUrl, passageId, tally } from './published.ts';

/** A piece of metadata, and how we know it: the text shows it, or we concluded it (and say from what). */
const known = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('basis', [
    z.strictObject({ basis: z.literal('stated').describe('The text of the article shows it.'), value }),
    z.strictObject({
      basis: z.literal('inferred').describe('We concluded it.'),
      value,
      from: plainText.describe('What it was concluded from.'),
    }),
  ]);

const name = known(z.string().min(1));
const dated = known(partialDate);

/** What may be published of the article, and why. */
const rights = z.discriminatedUnion('publish', [
  z.strictObject({ publish: z.literal('draft') }),
  z.strictObject({ publish: z.literal('digest'), holder: plainText, note: plainText.optional() }),
  z.strictObject({
    publish: z.literal('full'),
    holder: plainText,
    licence: z
      .enum(['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'CC-BY-3.0', 'CC-BY-SA-3.0', 'MIT'])
      .optional()
      .describe('SPDX identifier of an open licence. This or the recorded permission is required.'),
    permission: z.strictObject({ from: plainText, date: isoDate, record: plainText }).optional(),
  }),
]);

/** A section of the article's outline with its passages in reading order. */
const sectionSchema = z.strictObject({
  id: kebabId.describe(
    'The anchor of the section: the slug of its heading in the digest. "introduction" for text before the first heading.',
  ),
  heading: plainText,
  level: z.int().min(2).max(6),
  restored: z.literal(true).optional().describe('The saved text had lost this heading, and we put it back.'),
  passages: z.array(passageSchema),
});

export const articleSchema = z.strictObject({
  title: plainText,
  authors: z.array(z.strictObject({ name: plainText, about: plainText.optional() })),
  publisher: name.optional(),
  published: dated.optional(),
  updated: dated.optional(),
  url: known(httpsUrl).optional().describe('The URL of the article itself, where it is known.'),
  language: languageCode,
  audience: plainText.describe('Whom the article addresses, in our words.'),
  description: z
    .string()
    .min(60)
    .max(240)
    .describe(
      'What the article is and argues, in one or two sentences of ours; also the description of its page.',
    ),
  tags: z.array(z.string()).optional(),
  rights,
  source: z.strictObject({ file: z.string(), sha256 }).describe('The raw file that was imported.'),
  imported: isoDate,
  sections: z.array(sectionSchema).min(1),
});

/** What follows for an article from all content together, as far as it is published. */
const articleDerivedSchema = z.object({
  short: z.string().min(1).describe('Who and when in two words, as in "Mattoo 2025". Unique.'),
  claims: claimIds.describe('Ids of the claims that it makes, in reading order; see claims.json.'),
  guides: guideIds.describe('Ids of the guides on which a claim of the article appears.'),
  tally,
  passages: z.strictObject({ all: z.int(), cited: z.int(), unused: z.int() }),
});

export const publishedArticleSchema = z.object({
  id: kebabId,
  url: pageUrl,
  markdown: markdownUrl,
  ...articleSchema.pick({
    title: true,
    authors: true,
    publisher: true,
    published: true,
    updated: true,
    language: true,
    audience: true,
    description: true,
    imported: true,
  }).shape,
  ...articleDerivedSchema.shape,
  original: articleSchema.shape.url,
  rights: z
    .object({
      publish: z.enum(['draft', 'digest', 'full']),
      holder: plainText.optional(),
      licence: z.string().optional(),
    })
    .describe('What is published of the article. The sentences of a digest are ours.'),
  sections: z.array(
    z.object({
      id: sectionSchema.shape.id,
      url: pageUrl,
      ...sectionSchema.omit({ id: true }).shape,
      passages: z.array(passageId),
      claims: claimIds,
    }),
  ),
});

export type Article = z.infer<typeof articleSchema>;
export type ArticleDerived = Derived<typeof articleDerivedSchema>;
export type Section = z.infer<typeof sectionSchema>;
