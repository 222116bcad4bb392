import { z } from 'zod';
import { citationKey } from './citation.ts';
import { kebabId, plainText } from './primitives.ts';
import { topicId } from './topic.ts';

/** Parts of the decision page, in their order. */
export const needGroups = {
  has: 'What the application has',
  runs: 'How it runs',
  built: 'How you want to build it',
  team: 'Who builds it',
} as const;

export type NeedGroup = keyof typeof needGroups;

/** Which way a need points. */
export const directions = ['django', 'flask', 'either', 'split'] as const;
export type Direction = (typeof directions)[number];

/**
 * On what the direction of a need stands:
 * `fact`: statements confirmed by a witness; `condition`: such as hold under a condition; `judgement`: opinions of the
 * articles; `own`: what the reader knows of the team; `level`: an official page shows that both have it; `none`: the
 * claims speak for neither side.
 */
export const grounds = ['fact', 'condition', 'judgement', 'own', 'level', 'none'] as const;
export type Ground = (typeof grounds)[number];

/** How much one step of weight counts, by what the direction stands on: the table of the sum. */
export const strengths: Readonly<Record<Ground, number>> = {
  fact: 3,
  own: 3,
  condition: 2,
  judgement: 1,
  level: 0,
  none: 0,
};

/** The weights that a reader can give a need, from 0. */
export const weightNames = ['No', 'A little', 'Yes', 'Very much'] as const;

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
