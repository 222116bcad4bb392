import { prefixLength } from '../format.ts';
import type { IndexedWord, InvertedIndex } from './inverted-index.ts';
import type { Vocabulary } from './spelling.ts';
import { stemOf } from './stem.ts';
import { otherSpellings, type Term } from './terms.ts';

/** A word of the index that a word of the question may stand for. */
export interface Meaning {
  /** As it is shown and highlighted. */
  readonly word: string;
  readonly entry: IndexedWord;
  /** How likely it is that this was meant. */
  readonly weight: number;
}

/** The endings that a word may be about to get while it is typed: its stem is in the index already, and it is no typo. */
const growingEnding =
  /^(?:a(?:t(?:i(?:on?)?)?)?|i(?:on?|ng?|e|t)?|e[drs]?|m(?:e(?:nt?)?)?|s|y|n(?:e(?:ss?)?)?|l)$/;

/** The weight of a word that only begins with the one asked for, and of one that differs by a typo. */
const longerWeight = 0.3;
const correctedWeight = 0.9;

/** How many words at most are tried as the ones that were meant. */
const maxCorrections = 8;
const maxCompletions = 4;

/** Where words that begin with what was typed are in so many records, it is taken for unfinished and not for a typo. */
const enoughRecords = 5;

/** Finds the words of the index that a reader meant. */
export class Meanings {
  readonly #index: InvertedIndex;
  readonly #vocabulary: () => Promise<Vocabulary>;

  /** @param vocabulary loads the words of the site, which only a word that the index does not have needs */
  constructor(index: InvertedIndex, vocabulary: () => Promise<Vocabulary>) {
    this.#index = index;
    this.#vocabulary = vocabulary;
  }

  /** What to search for in place of a term: the word itself, its parts, or what was probably meant. */
  async of(term: Term): Promise<readonly Meaning[]> {
    const { word, parts, joined, unfinished } = term;
    const exact = await this.#inIndex(word, 1);
    if (exact.length > 0) return exact;
    if (joined) return [];
    const longer = (await this.#index.startingWith(word, 3)).map((entry) => ({ word, entry, weight: 1 }));
    const records = longer.reduce((sum, { entry }) => sum + entry.postings.length, 0);
    if (unfinished && records >= enoughRecords) return longer;
    if (longer.length === 0 && parts.length > 0) return this.#anyInIndex(parts, () => 1);
    if (word.length < 4) return longer;
    const growing = unfinished ? await this.#growing(word) : undefined;
    if (growing !== undefined) return [{ word, entry: growing, weight: 1 }];
    return [...longer, ...(await this.#guesses(term))];
  }

  /** What the index has of a word: itself, in other spellings, and longer words that begin with it. */
  async #inIndex(word: string, weight: number): Promise<Meaning[]> {
    const stems = [word, ...otherSpellings(word)].map(stemOf);
    const found = await Promise.all(stems.map((stem) => this.#index.find(stem)));
    const entries = found.filter((entry) => entry !== undefined);
    const [stem = ''] = stems;
    const longer =
      entries.length === 0 || stem.length < prefixLength ? [] : await this.#index.startingWith(stem, 1);
    return [
      ...entries.map((entry) => ({ word, entry, weight })),
      ...longer
        .filter((entry) => !entry.stem.includes('_'))
        .map((entry) => ({ word, entry, weight: weight * longerWeight })),
    ];
  }

  /** What the index has of any of several words. */
  async #anyInIndex(words: readonly string[], weightOf: (position: number) => number): Promise<Meaning[]> {
    const found = words.map((word, position) => this.#inIndex(word, weightOf(position)));
    return (await Promise.all(found)).flat();
  }

  /** The word that is being typed, where the index has its stem: `migrati` on the way to `migration`. */
  async #growing(word: string): Promise<IndexedWord | undefined> {
    for (const length of [1, 2, 3, 4]) {
      const entry = await this.#index.find(word.slice(0, -length));
      if (entry !== undefined && growingEnding.test(word.slice(-length))) return entry;
    }
    return undefined;
  }

  /** Words of the site that begin with what was typed, or differ from it by a typo. */
  async #guesses({ word, unfinished }: Term): Promise<Meaning[]> {
    const vocabulary = await this.#vocabulary();
    const completions = await this.#anyInIndex(
      vocabulary.startingWith(word).slice(0, maxCompletions),
      () => 1,
    );
    const completed = completions.map((meaning) => ({ ...meaning, word }));
    if (unfinished && completed.length > 0) return completed;
    const corrections = vocabulary.corrections(word).slice(0, maxCorrections);
    const corrected = await this.#anyInIndex(corrections, (position) =>
      position === 0 ? 1 : correctedWeight,
    );
    return [...completed, ...corrected];
  }
}
