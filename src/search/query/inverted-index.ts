import type { ChunkEntry, ChunkTable, Occurrence } from '../format.ts';
import type { ReadFile } from './files.ts';

/** That a record has a word. */
interface Posting {
  /** The position of the record in the catalogue. */
  readonly record: number;
  readonly occurrence: Occurrence;
}

/** A word of the index. */
export interface IndexedWord {
  readonly stem: string;
  readonly postings: readonly Posting[];
  /** The records in whose names another word stands beside it, by that word (`bigrams.ts`). */
  readonly bigrams: ReadonlyMap<string, readonly number[]>;
}

type Chunk = ReadonlyMap<string, IndexedWord>;

/** Turns distances from number to number into the numbers. */
function fromDistances(distances: readonly number[]): number[] {
  let sum = 0;
  return distances.map((distance) => (sum += distance));
}

function wordFrom([stem, postings, bigrams]: ChunkEntry): IndexedWord {
  const records = fromDistances(postings.filter((_, position) => position % 2 === 0));
  return {
    stem,
    postings: records.map((record, number) => ({ record, occurrence: postings[number * 2 + 1] ?? 0 })),
    bigrams: new Map(
      bigrams.flatMap((neighbour, position) => {
        const distances = bigrams[position + 1];
        return typeof neighbour === 'string' && typeof distances === 'object'
          ? [[neighbour, fromDistances(distances)] as const]
          : [];
      }),
    ),
  };
}

/** The words of the index. A chunk of it is loaded when one of its words is asked for. */
export class InvertedIndex {
  /** How many words the text of each record has. */
  readonly lengths: readonly number[];
  readonly #starts: readonly string[];
  readonly #read: ReadFile;
  readonly #chunks = new Map<number, Promise<Chunk>>();

  /**
   * @param table says which chunk has which words
   * @param read gives the files of the index
   */
  constructor({ lengths, starts }: ChunkTable, read: ReadFile) {
    this.lengths = lengths;
    this.#starts = starts;
    this.#read = read;
  }

  #chunk(number: number): Promise<Chunk> {
    const loaded =
      this.#chunks.get(number) ??
      this.#read(`index/${number}.json`).then((text) => {
        const entries = JSON.parse(text) as ChunkEntry[];
        return new Map(entries.map((entry) => [entry[0], wordFrom(entry)]));
      });
    this.#chunks.set(number, loaded);
    return loaded;
  }

  /** The chunk that has a word, if any has it: a binary search for the last one that starts before it. */
  #chunkWith(word: string): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? '') <= word) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }

  /** A word by its stem. */
  async find(stem: string): Promise<IndexedWord | undefined> {
    return (await this.#chunk(this.#chunkWith(stem))).get(stem);
  }

  /**
   * The words that begin with a prefix, without the one that is the prefix.
   * @param prefix how they begin
   * @param maxChunks how many chunks of the index to look at
   */
  async startingWith(prefix: string, maxChunks: number): Promise<IndexedWord[]> {
    const first = this.#chunkWith(prefix);
    const numbers = Array.from({ length: maxChunks }, (_, step) => first + step).filter(
      (number) => number === first || this.#starts[number]?.startsWith(prefix),
    );
    const chunks = await Promise.all(numbers.map((number) => this.#chunk(number)));
    return chunks.flatMap((chunk) =>
      [...chunk.values()].filter(({ stem }) => stem !== prefix && stem.startsWith(prefix)),
    );
  }
}
