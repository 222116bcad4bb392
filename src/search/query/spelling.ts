import { editDistance } from '../../diagnostics/edit-distance.ts';

/** How many typos a word may have. */
const allowedTypos = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);

/** `words.txt`: the words of the site, a line for each class of frequency, the most frequent first. */
export class Vocabulary {
  /** The class of each word. */
  readonly #ranks = new Map<string, number>();

  constructor(text: string) {
    text.split('\n').forEach((line, rank) => {
      for (const word of line.split(' ')) this.#ranks.set(word, rank);
    });
  }

  /** The words of the site that begin with a prefix, the most frequent first. */
  startingWith(prefix: string): string[] {
    return [...this.#ranks.keys()].filter((word) => word.startsWith(prefix));
  }

  /** What was probably meant by a word that the site does not have: the nearest words, the most frequent first. */
  corrections(typed: string): string[] {
    const allowed = allowedTypos(typed);
    const near = [...this.#ranks]
      .map(([word, rank]) => ({ word, rank, typos: editDistance(typed, word, allowed) }))
      .filter(({ typos }) => typos <= allowed);
    const fewest = Math.min(...near.map(({ typos }) => typos));
    const beginsAlike = (word: string): number => Number(word[0] === typed[0]);
    return near
      .filter(({ typos }) => typos === fewest)
      .toSorted(
        (a, b) => beginsAlike(b.word) - beginsAlike(a.word) || a.rank - b.rank || (a.word < b.word ? -1 : 1),
      )
      .map(({ word }) => word);
  }
}
