/** The number of slips between two words: letters left out, added, changed, or two changed places; 3 for more than 2. */
export function slipsBetween(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
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
    }
    before = last;
    last = current;
  }
  return Math.min(last[b.length] ?? 3, 3);
}

/** The words of the site, the most frequent first. */
export class Vocabulary {
  readonly #words: readonly string[];
  readonly #known: ReadonlySet<string>;

  constructor(text: string) {
    this.#words = text.split(' ');
    this.#known = new Set(this.#words);
  }

  /** Whether the word, or one that begins with it, is on the site. Short words and identifiers pass. */
  knows(word: string): boolean {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return true;
    return this.#known.has(word) || this.#words.some((known) => known.startsWith(word));
  }

  /** What was probably meant by a word that the site does not have: the nearest words, at most two. */
  corrections(word: string): string[] {
    const allowed = word.length >= 8 ? 2 : 1;
    const near = this.#words
      .map((known, rank) => ({ known, rank, slips: slipsBetween(word, known) }))
      .filter(({ slips }) => slips <= allowed);
    const fewest = Math.min(...near.map(({ slips }) => slips));
    return near
      .filter(({ slips }) => slips === fewest)
      .toSorted((a, b) => Number(b.known[0] === word[0]) - Number(a.known[0] === word[0]) || a.rank - b.rank)
      .slice(0, 2)
      .map(({ known }) => known);
  }
}
