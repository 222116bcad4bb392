/**
 * The number of typos between two words: letters left out, added or changed, and neighbours that changed places (the
 * restricted Damerau–Levenshtein distance).
 * @param a one word
 * @param b the other
 * @param limit where there are more, the number is one above it
 */
export function typosBetween(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Infinity,
      );
    }
    if (Math.min(...current) > limit) return limit + 1;
    [beforeLast, last] = [last, current];
  }
  return Math.min(last[b.length] ?? 0, limit + 1);
}

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
      .map(([word, rank]) => ({ word, rank, typos: typosBetween(typed, word, allowed) }))
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
