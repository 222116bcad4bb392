import { stemOf } from './stem.ts';
import { stopWords } from './terms.ts';

/** Two words that stand side by side, as the index keeps them. */
export interface Bigram {
  /** The stem of the word under which the bigram is kept. */
  readonly stem: string;
  /** The stem of the other word, with `<` before it where that one comes first. */
  readonly neighbour: string;
}

/**
 * The bigrams of a text. Each is kept under its first word, or under the second where the first is a stop word; two stop
 * words say nothing.
 * @param words in their order, in lower case
 */
export function bigramsOf(words: readonly string[]): Bigram[] {
  return words.flatMap((first, position): Bigram[] => {
    const second = words[position + 1];
    if (second === undefined || (stopWords.has(first) && stopWords.has(second))) return [];
    return stopWords.has(first)
      ? [{ stem: stemOf(second), neighbour: `<${stemOf(first)}` }]
      : [{ stem: stemOf(first), neighbour: stemOf(second) }];
  });
}
