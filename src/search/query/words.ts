import { decodeCbor } from './cbor.ts';
import type { PartEntry } from './posting.ts';

/** What a record says of a word. */
export interface Posting {
  /** The place of the record in the catalogue. */
  readonly record: number;
  /** Which fields have the word and how often the text does: see `posting.ts`. */
  readonly mark: number;
}

/** A word of the index. */
export interface IndexedWord {
  /** Its stem. */
  readonly word: string;
  readonly postings: readonly Posting[];
  /** By the word beside it: the records. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
}

type Part = ReadonlyMap<string, IndexedWord>;

const sums = (steps: readonly number[]): number[] => {
  let sum = 0;
  return steps.map((step) => (sum += step));
};

function wordOf([word, flat, beside]: PartEntry): IndexedWord {
  const records = sums(flat.filter((_, place) => place % 2 === 0));
  return {
    word,
    postings: records.map((record, place) => ({ record, mark: flat[place * 2 + 1] ?? 0 })),
    pairs: new Map(
      beside.flatMap((other, place) => {
        const steps = beside[place + 1];
        return typeof other === 'string' && typeof steps === 'object' ? [[other, sums(steps)] as const] : [];
      }),
    ),
  };
}

/** The words of the index. A part of it is read when one of its words is asked for. */
export class Words {
  /** How many words the text of each record has. */
  readonly lengths: readonly number[];
  readonly #starts: readonly string[];
  readonly #read: (part: number) => Promise<Uint8Array>;
  readonly #parts = new Map<number, Promise<Part>>();

  /**
   * @param table the table of the parts
   * @param read gives the content of a part
   */
  constructor(table: Uint8Array, read: (part: number) => Promise<Uint8Array>) {
    [this.lengths, this.#starts] = decodeCbor(table) as unknown as [number[], string[]];
    this.#read = read;
  }

  #part(number: number): Promise<Part> {
    const known =
      this.#parts.get(number) ??
      this.#read(number).then((bytes) => {
        const entries = decodeCbor(bytes) as unknown as PartEntry[];
        return new Map(entries.map((entry) => [entry[0], wordOf(entry)]));
      });
    this.#parts.set(number, known);
    return known;
  }

  /** The part in which a word stands, if it stands anywhere. */
  #placeOf(word: string): number {
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
    return (await this.#part(this.#placeOf(stem))).get(stem);
  }

  /**
   * The words that begin so, without the beginning itself.
   * @param start how they begin
   * @param most how many parts of the index to look at
   */
  async beginning(start: string, most: number): Promise<IndexedWord[]> {
    const first = this.#placeOf(start);
    const numbers = [...Array(most).keys()]
      .map((step) => first + step)
      .filter((number, step) => step === 0 || this.#starts[number]?.startsWith(start));
    const parts = await Promise.all(numbers.map((number) => this.#part(number)));
    return parts.flatMap((part) =>
      [...part.values()].filter(({ word }) => word !== start && word.startsWith(start)),
    );
  }
}
