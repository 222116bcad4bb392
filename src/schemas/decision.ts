import { z } from 'zod';
import { citedText } from './citation.ts';
import { sideIds, stances } from './framework-ids.ts';
import type { Derived } from './inference.ts';
import { kebabId, plainText } from './primitives.ts';
import { pageUrl } from './published.ts';
import { topicId } from './topic.ts';
import { directions, grounds } from './weighing.ts';

export * from './weighing.ts';

/** Parts of the decision page, in their order. */
export const needGroups = {
  has: 'What the application has',
  runs: 'How it runs',
  built: 'How you want to build it',
  team: 'Who builds it',
} as const;

export type NeedGroup = keyof typeof needGroups;

/** One need of the decision page. The file's name is the id and the word in a shared address. */
export const needSchema = z.strictObject({
  need: plainText.max(60).describe('The need in a few words, as the head of its row.'),
  question: plainText.max(160).describe('What the reader is asked; the answer says how much it matters.'),
  group: z.enum(Object.keys(needGroups) as [NeedGroup, ...NeedGroup[]]),
  order: z.int().min(1).describe('Place within its group: lower first.'),
  topic: topicId.describe('The topic whose guide tells more.'),
  pointsTo: z
    .enum(directions)
    .describe('Which way it points, as "why" says. The check compares it with what the claims say.'),
  why: citedText.describe('Why it points there, in one or two sentences.'),
  claims: z
    .array(kebabId)
    .min(1)
    .describe(
      'The claims that it rests on. Their stances give the direction; one that does not hold cannot carry it.',
    ),
  teamKnows: z
    .enum(sideIds)
    .optional()
    .describe("The need is knowledge that the reader's team has of this framework: nobody else can tell."),
  level: citedText
    .optional()
    .describe('What an official page shows and no article says: the other framework has the same.'),
});

/** What follows for a need from the claims that it rests on. */
const needDerivedSchema = z.object({
  direction: z
    .enum(directions)
    .describe(
      'Which way it points: computed from the claims. A need on which evidence is split counts for neither.',
    ),
  ground: z.enum(grounds).describe('On what the direction stands.'),
  claims: z
    .array(
      z.object({
        id: kebabId,
        stance: z.enum(stances),
        decides: z.boolean().describe('Whether the direction follows from it.'),
      }),
    )
    .describe('The claims that it rests on.'),
  guide: kebabId.optional().describe('The guide that tells more.'),
});

export const publishedNeedSchema = z.object({
  id: kebabId,
  url: pageUrl.describe('The row of the need on the decision page.'),
  ...needSchema.omit({ order: true, pointsTo: true, teamKnows: true }).shape,
  ...needDerivedSchema.shape,
  strength: z.int().min(0).max(3).describe('How much one step of weight counts.'),
});

export type NeedDerived = Derived<typeof needDerivedSchema>;
export type Need = z.infer<typeof needSchema>;
