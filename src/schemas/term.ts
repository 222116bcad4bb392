import { z } from 'zod';
import { citationKey } from './citation.ts';
import type { Derived } from './inference.ts';
import { kebabId, plainText } from './primitives.ts';
import { guideIds, pageUrl } from './published.ts';
import { topicId } from './topic.ts';

/** A term of the glossary. The file's name is the id: the anchor on the glossary's page. */
export const termSchema = z.strictObject({
  term: plainText.max(60).describe('The term as it stands in running text.'),
  writtenOut: plainText.max(80).optional().describe('What an abbreviation stands for.'),
  forms: z
    .array(plainText)
    .default([])
    .describe(
      'Other forms in texts, such as the plural. Small letters match capitals too; capitals match only themselves.',
    ),
  everyday: z
    .literal(true)
    .optional()
    .describe('The term is an everyday word as well: texts are linked by its other forms only.'),
  definition: plainText
    .min(40)
    .max(400)
    .describe('What it means for somebody who meets it here for the first time.'),
  cites: z.array(citationKey).min(1).describe('What the definition rests on.'),
  topics: z.array(topicId).min(1).describe('Where to read on: the topics whose guides explain it.'),
});

/** What follows for a term from all content together, as far as it is published. */
const termDerivedSchema = z.object({
  guides: guideIds.describe('Ids of the guides that cover its topics; see guides.json.'),
});

export const publishedTermSchema = z.object({
  id: kebabId,
  url: pageUrl,
  ...termSchema.omit({ everyday: true }).shape,
  ...termDerivedSchema.shape,
});

export type Term = z.infer<typeof termSchema>;
export type TermDerived = Derived<typeof termDerivedSchema>;
