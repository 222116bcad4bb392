import { z } from 'zod';
import { anchor, isoDate, plainText, reviewDays, version } from './primitives.ts';
import { citationKey } from './citation.ts';
import { topicId } from './topic.ts';

/** A statement with what it stands on. */
const citedText = z.strictObject({ text: plainText, cites: z.array(citationKey).min(1) });

/** The front matter of a guide. The file's name is the id and the address. */
export const guideSchema = z.strictObject({
  title: plainText,
  /** The topics whose claims the guide shows. Each topic belongs to one guide. */
  topics: z.array(topicId).min(1),
  /** The reader's question that the guide answers. */
  question: plainText,
  /** For search engines and link previews: 70 to 160 characters. */
  description: z.string().min(70).max(160),
  /** The answer, in one to three cited statements. */
  bottomLine: z.array(citedText).min(1).max(4),
  /** A small table: the same fact for each framework. */
  facts: z
    .array(z.strictObject({ aspect: plainText, django: citedText, flask: citedText }))
    .min(3)
    .max(9),
  /** The questions of readers that the guide answers, each with the section: the anchor of its heading. Without one, the short answer. */
  questions: z.array(z.strictObject({ ask: plainText, at: anchor.optional() })).default([]),
  /** Words by which readers look for this page, the most telling first; indexed, not shown. */
  aliases: z.array(plainText).default([]),
  appliesTo: z.strictObject({ django: version, flask: version }),
  reviewed: isoDate,
  /** Days after which it is reviewed again; 180 where absent. */
  reviewAfterDays: reviewDays.optional(),
  /** Place in the reading order: lower first. */
  order: z.int().min(1),
});

export type Guide = z.infer<typeof guideSchema>;
