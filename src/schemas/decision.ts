import { z } from 'zod';
import { citationKey } from './citation.ts';
import { kebabId, plainText } from './primitives.ts';
import { topicId } from './topic.ts';
import { directions } from './weighing.ts';

export * from './weighing.ts';

/** Parts of the decision page, in their order. */
export const needGroups = {
  has: 'What the application has',
  runs: 'How it runs',
  built: 'How you want to build it',
  team: 'Who builds it',
} as const;

export type NeedGroup = keyof typeof needGroups;

const citedText = z.strictObject({ text: plainText, cites: z.array(citationKey).min(1) });

/** One need of the decision page. The file's name is the id and the word in a shared address. */
export const needSchema = z.strictObject({
  /** The need in a few words, as the head of its row. */
  need: plainText.max(60),
  /** What the reader is asked; the answer says how much it matters. */
  question: plainText.max(160),
  group: z.enum(Object.keys(needGroups) as [NeedGroup, ...NeedGroup[]]),
  /** Place within its group: lower first. */
  order: z.int().min(1),
  /** The topic whose guide tells more. */
  topic: topicId,
  /** Which way it points, as `why` says. The check compares it with what the claims say. */
  pointsTo: z.enum(directions),
  /** Why, in one or two sentences. */
  why: citedText,
  /** The claims that it rests on. Their stances give the direction; one that does not hold cannot carry it. */
  claims: z.array(kebabId).min(1),
  /** The need is knowledge that the reader's team has of this framework: nobody else can tell. */
  teamKnows: z.enum(['django', 'flask']).optional(),
  /** What an official page shows and no article says: the other framework has the same. */
  level: citedText.optional(),
});

export type Need = z.infer<typeof needSchema>;
