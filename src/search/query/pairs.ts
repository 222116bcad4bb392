import { stemOf } from './stem.ts';
import { idle } from './terms.ts';

/** How two neighbouring words are kept: under which stem, and the name of the other one there. */
export interface Pair {
  readonly under: string;
  readonly other: string;
}

/**
 * The neighbours among words. A pair is kept under its first word, or under the second where the first is idle; two idle
 * words say nothing.
 * @param words in their order, in lower case
 */
export function pairsOf(words: readonly string[]): Pair[] {
  return words.flatMap((first, place): Pair[] => {
    const second = words[place + 1];
    if (second === undefined || (idle.has(first) && idle.has(second))) return [];
    return idle.has(first)
      ? [{ under: stemOf(second), other: `<${stemOf(first)}` }]
      : [{ under: stemOf(first), other: stemOf(second) }];
  });
}
