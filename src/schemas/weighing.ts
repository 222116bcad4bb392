/*
 * The words of weighing a need. They stand apart from the shapes of files, since the page of the decision uses them in the
 * browser, where the library of shapes has no business.
 */

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
