import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question, and the pages that answer it: ids of guides, or addresses. */
export interface AskedQuestion {
  readonly id: string;
  readonly words: string;
  readonly guides: readonly string[];
}

/** The lists of questions in `tests/search`, which say how each was come by. */
export type QuestionList = 'queries' | 'held-out' | 'practice' | 'tuning' | 'sealed' | 'found';

/**
 * Reads a list of questions.
 * @param name of the file in `tests/search`, without its ending
 */
export function questionsOf(name: QuestionList): AskedQuestion[] {
  return readFileSync(join(import.meta.dirname, `../../tests/search/${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([id = '', words = '', guide = '', second = '']) => ({
      id,
      words,
      guides: `${guide} ${second}`.split(' ').filter(Boolean),
    }));
}

/** How well an engine answers. */
export interface Figures {
  /** Share of the questions whose guide is the first result, among the first three. */
  readonly first: number;
  readonly third: number;
  /** Mean of one divided by the place of the guide, among the first ten. */
  readonly mrr: number;
  /** Share of the questions without any result. */
  readonly none: number;
}

/**
 * @param questions what was asked
 * @param answers for each question the addresses of the results, best first
 */
export function figuresOf(
  questions: readonly AskedQuestion[],
  answers: readonly (readonly string[])[],
): Figures {
  const ranks = questions.map(
    ({ guides }, place) =>
      (answers[place] ?? []).findIndex((address) =>
        guides.some((guide) => address.includes(guide.startsWith('/') ? guide : `/guides/${guide}/`)),
      ) + 1,
  );
  const share = (holds: (rank: number, place: number) => boolean): number =>
    ranks.filter(holds).length / ranks.length;
  return {
    first: share((rank) => rank === 1),
    third: share((rank) => rank > 0 && rank <= 3),
    mrr: ranks.reduce((sum, rank) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0) / ranks.length,
    none: share((_, place) => (answers[place] ?? []).length === 0),
  };
}

/** Whether one engine is better on every figure; where both leave nothing unanswered, no figure of that kind can be better. */
export const isBetter = (a: Figures, b: Figures): boolean =>
  a.first > b.first &&
  a.third > b.third &&
  a.mrr > b.mrr &&
  (a.none < b.none || (a.none === 0 && b.none === 0));
