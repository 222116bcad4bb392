import type { Direction, Ground } from '../../schemas/weighing.ts';

/** The words for a direction. */
export const directionWords: Readonly<Record<Direction, string>> = {
  django: 'Django',
  flask: 'Flask',
  either: 'Either',
  split: 'Evidence is split',
};

/**
 * On what a direction stands, as a reader is told.
 * @param direction which way the need points
 * @param ground what that stands on
 */
export function groundWords(direction: Direction, ground: Ground): string {
  const sides = direction === 'split' ? ' for both sides' : '';
  switch (ground) {
    case 'fact':
      return `confirmed facts${sides}`;
    case 'condition':
      return `facts under a condition${sides}`;
    case 'judgement':
      return `opinions${sides}`;
    case 'own':
      return 'you know it yourself';
    case 'level':
      return 'both have it';
    case 'none':
      return 'nobody takes a side';
  }
}
