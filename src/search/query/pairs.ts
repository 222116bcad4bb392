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
 * @param stem gives the stem of a word, for one who has cut the same words before
 */
export function pairsOf(words: readonly string[], stem: (word: string) => string = stemOf): Pair[] {
  return words.flatMap((first, place): Pair[] => {
    const second = words[place + 1];
    if (second === undefined || (idle.has(first) && idle.has(second))) return [];
    return idle.has(first)
      ? [{ under: stem(second), other: `<${stem(first)}` }]
      : [{ under: stem(first), other: stem(second) }];
  });
}
