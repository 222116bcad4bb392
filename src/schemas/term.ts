import { z } from 'zod';
import { citationKey } from './citation.ts';
import { plainText } from './primitives.ts';
import { topicId } from './topic.ts';

/** A term of the glossary. The file's name is the id: the anchor on the glossary's page. */
export const termSchema = z.strictObject({
  /** The term as it stands in running text. */
  term: plainText.max(60),
  /** What an abbreviation stands for. */
  writtenOut: plainText.max(80).optional(),
  /** Other forms in texts, such as the plural. Small letters match capitals too; capitals match only themselves. */
  forms: z.array(plainText).default([]),
  /** The term is an everyday word as well: texts are linked by its other forms only. */
  everyday: z.literal(true).optional(),
  /** What it means for somebody who meets it here for the first time. */
  definition: plainText.min(40).max(400),
  /** What the definition stands on. */
  cites: z.array(citationKey).min(1),
  /** Where to read on: the topics whose guides explain it. */
  topics: z.array(topicId).min(1),
});

export type Term = z.infer<typeof termSchema>;
