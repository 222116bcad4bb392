import type { SideId } from '../../schemas/framework-ids.ts';
import { type Direction, type Ground, strengths, weightNames } from '../../schemas/weighing.ts';

/** What the sum needs to know of a need. */
export interface WeighedNeed {
  readonly id: string;
  readonly direction: Direction;
  readonly ground: Ground;
}

/** How much each need matters, by its id: 0 (or absent) to 3. */
export type Weights = Readonly<Record<string, number>>;

/** What one need adds. */
export interface Term {
  readonly need: string;
  readonly direction: Direction;
  readonly weight: number;
  /** How much one step of weight counts, by what the direction stands on. */
  readonly strength: number;
  /** weight × strength; of a need that points to neither side, it goes to neither. */
  readonly points: number;
}

/** What the marks of a reader come to. */
export type Answer = 'none' | 'either' | SideId;

/** The answer with the sum that it comes from. */
export interface Decision {
  readonly answer: Answer;
  readonly django: number;
  readonly flask: number;
  /** Points of needs on which the evidence is split: they go to neither side, and make a lead count for less. */
  readonly split: number;
  /** The needs that matter, the largest terms first. */
  readonly terms: readonly Term[];
}

/** The largest weight. */
export const heaviest = weightNames.length - 1;

/** A lead of no more than one part in so many of all points is no lead. */
const leadOneIn = 5;

/**
 * Adds up what matters. Every need counts weight × strength for the side to which its claims point. Whoever leads by
 * more than a fifth of all points is the answer.
 * @param needs the needs with their directions, in any order
 * @param weights how much each matters to the reader
 */
export function decide(needs: readonly WeighedNeed[], weights: Weights): Decision {
  const terms = needs
    .map((need): Term => {
      const weight = weightOf(weights, need.id);
      const strength = strengths[need.ground];
      return { need: need.id, direction: need.direction, weight, strength, points: weight * strength };
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.points - a.points || (a.need < b.need ? -1 : 1));
  const sumOf = (direction: Direction): number =>
    terms.reduce((sum, term) => sum + (term.direction === direction ? term.points : 0), 0);
  const django = sumOf('django');
  const flask = sumOf('flask');
  const split = sumOf('split');
  return { answer: answerOf(terms.length, django, flask, split), django, flask, split, terms };
}

function answerOf(marked: number, django: number, flask: number, split: number): Answer {
  if (marked === 0) return 'none';
  if (Math.abs(django - flask) * leadOneIn <= django + flask + split) return 'either';
  return django > flask ? 'django' : 'flask';
}

function weightOf(weights: Weights, id: string): number {
  const weight = Object.hasOwn(weights, id) ? weights[id] : undefined;
  return weight !== undefined && Number.isInteger(weight) && weight >= 1 && weight <= heaviest ? weight : 0;
}
