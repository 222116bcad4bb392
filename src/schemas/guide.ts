import { z } from 'zod';
import { citedText } from './citation.ts';
import { byFramework } from './framework.ts';
import type { Derived } from './inference.ts';
import { anchor, isoDate, kebabId, plainText, reviewDays, version } from './primitives.ts';
import { articleIds, claimIds, markdownUrl, pageUrl, sampleIds, tally } from './published.ts';
import { topicId } from './topic.ts';

/** The front matter of a guide. The file's name is the id and the URL. */
export const guideSchema = z.strictObject({
  title: plainText,
  topics: z
    .array(topicId)
    .min(1)
    .describe('The topics whose claims the guide shows. Each topic belongs to one guide.'),
  question: plainText.describe("The reader's question that the guide answers."),
  description: z
    .string()
    .min(70)
    .max(160)
    .describe('For search engines and link previews: 70 to 160 characters.'),
  bottomLine: z.array(citedText).min(1).max(4).describe('The answer, in one to four cited statements.'),
  facts: z
    .array(z.strictObject({ aspect: plainText, ...byFramework(citedText) }))
    .min(3)
    .max(9)
    .describe('A small table: the same fact for each framework.'),
  questions: z
    .array(
      z.strictObject({
        ask: plainText,
        at: anchor
          .optional()
          .describe('The section that answers it: the anchor of its heading. Without one, the short answer.'),
      }),
    )
    .default([])
    .describe('Questions of readers that the guide answers.'),
  aliases: z
    .array(plainText)
    .default([])
    .describe('Words by which readers look for this page, the most telling first; indexed, not shown.'),
  appliesTo: z.strictObject(byFramework(version)),
  reviewed: isoDate,
  reviewAfterDays: reviewDays.optional().describe('Days after which it is reviewed again; 180 where absent.'),
  order: z.int().min(1).describe('Place in the reading order: lower first.'),
});

/** What follows for a guide from all content together, as far as it is published. */
const guideDerivedSchema = z.object({
  core: z.boolean().describe('Whether it is about one of the six core topics.'),
  topics: z.array(z.object({ topic: topicId, name: plainText, claims: claimIds })),
  claims: claimIds.describe('Ids of all claims of its topics, each once; see claims.json.'),
  cites: z
    .object({ claims: claimIds, references: z.array(kebabId), samples: sampleIds })
    .describe('What its text cites, in the order of the first citation.'),
  articles: articleIds.describe('Ids of the articles that make its claims, oldest first; see articles.json.'),
  tally,
  reviewDue: isoDate.describe('The day after which it should be reviewed again.'),
});

export const publishedGuideSchema = z.object({
  id: kebabId,
  url: pageUrl,
  markdown: markdownUrl,
  ...guideSchema.omit({ aliases: true, reviewAfterDays: true, order: true }).shape,
  headings: z.array(z.object({ depth: z.int(), text: plainText, url: pageUrl })),
  questions: z
    .array(z.object({ ask: plainText, url: pageUrl }))
    .describe('Questions of readers, each with the place of its answer.'),
  ...guideDerivedSchema.shape,
  words: z.int().describe('How many words its text has.'),
});

export type Guide = z.infer<typeof guideSchema>;
export type GuideDerived = Derived<typeof guideDerivedSchema>;
