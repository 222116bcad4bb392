import { sideIds } from './framework-ids.ts';

/* How a need is weighed. Apart from the schema of needs, because the decision page loads this in the browser, without zod. */

/** Which way a need points. */
export const directions = [...sideIds, 'either', 'split'] as const;
export type Direction = (typeof directions)[number];

/**
 * What the direction of a need rests on. `fact`: statements confirmed by a witness; `condition`: statements that hold under
 * a condition; `judgement`: opinions of the articles; `own`: what readers know about their team; `level`: an official page
 * shows that both frameworks have it; `none`: the claims speak for neither side.
 */
export const grounds = ['fact', 'condition', 'judgement', 'own', 'level', 'none'] as const;
export type Ground = (typeof grounds)[number];

/** How much one step of weight counts, by what the direction rests on. */
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
