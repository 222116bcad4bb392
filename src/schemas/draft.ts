import { z } from 'zod';
import { httpsUrl, kebabId, languageCode, partialDate, plainText, sha256 } from './primitives.ts';
import { fingerprint, passageKinds } from './passage.ts';
import { topicId } from './topic.ts';

/** A piece of metadata, and how the importer knows it: the raw file shows it, or it was concluded. */
const known = <Value extends z.ZodType<string>>(value: Value) =>
  z.strictObject({ basis: z.enum(['stated', 'inferred']), value, from: plainText });

const lines = z.string().regex(/^\d+(?:-\d+)?$/, 'must be a line or a range of lines');

const draftPassageSchema = z.strictObject({
  fingerprint,
  kind: z.enum(passageKinds),
  opening: z.string().max(80).optional(),
  /** The lines of the raw file that hold the passage. */
  lines,
});

const draftSectionSchema = z.strictObject({
  id: kebabId,
  heading: plainText,
  level: z.int().min(2).max(6),
  restored: z.literal(true).optional(),
  /** A heading is missing here and nothing shows its name: the editor names it. */
  gap: z.literal(true).optional(),
  topics: z.array(topicId).optional(),
  passages: z.array(draftPassageSchema),
});

/**
 * What the importer writes: an article with its full text, for the editor's eyes. Drafts live outside version control
 * and are in no build. The fields are those of an article as far as a raw file can show them; audience, description
 * and rights are for the editor to add.
 */
export const draftSchema = z.strictObject({
  title: plainText,
  authors: z.array(z.strictObject({ name: plainText, about: plainText.optional() })),
  publisher: known(plainText).optional(),
  published: known(partialDate).optional(),
  updated: known(partialDate).optional(),
  url: known(httpsUrl).optional(),
  licence: known(plainText).optional(),
  language: languageCode.optional(),
  tags: z.array(plainText).optional(),
  rights: z.strictObject({ publish: z.literal('draft') }),
  source: z.strictObject({ file: plainText, sha256 }),
  /** How the importer recognises its own work: the hash of the file with this hash left out. */
  importer: z.strictObject({ output: sha256 }),
  sections: z.array(draftSectionSchema).min(1),
});

export type Draft = z.infer<typeof draftSchema>;
