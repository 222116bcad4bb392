/**
 * The number of slips between two words: letters left out, added, changed, or two changed places.
 * @param a one word
 * @param b the other
 * @param most where there are more, the number is this and one
 */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      }
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 0, most + 1);
}

/** The words of the site: classes of frequency, the most frequent first, each in the order of the alphabet. */
export class Vocabulary {
  readonly #ranks = new Map<string, number>();

  constructor(text: string) {
    text.split('\n').forEach((line, rank) => {
      for (const word of line.split(' ')) this.#ranks.set(word, rank);
    });
  }

  get words(): readonly string[] {
    return [...this.#ranks.keys()];
  }

  /** Whether the word, or one that begins with it, is on the site. */
  knows(word: string): boolean {
    return this.beginning(word).length > 0;
  }

  /** The words of the site that begin so, the most frequent first. */
  beginning(start: string): string[] {
    return this.words.filter((known) => known.startsWith(start));
  }

  /** What was probably meant by a word that the site does not have: the nearest words, the most frequent first. */
  corrections(word: string): string[] {
    const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
    const near = [...this.#ranks]
      .map(([known, rank]) => ({ known, rank, slips: slipsBetween(word, known, allowed) }))
      .filter(({ slips }) => slips <= allowed);
    const fewest = Math.min(...near.map(({ slips }) => slips));
    return near
      .filter(({ slips }) => slips === fewest)
      .toSorted(
        (a, b) =>
          Number(b.known[0] === word[0]) - Number(a.known[0] === word[0]) ||
          a.rank - b.rank ||
          (a.known < b.known ? -1 : 1),
      )
      .map(({ known }) => known);
  }
}
