import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from '../query/cbor.ts';
import { fields, frequency, type Field, type PartEntry } from '../query/posting.ts';
import { encodeCbor, encodedList } from './cbor.ts';

/** A word in Pagefind's index: itself, the records that have it, and its other forms with accents. */
type Word = readonly [word: string, pages: readonly Page[], variants: readonly [string, readonly Page[]][]];

/** Where a record has a word: distance to the record before, places in its text, places in its fields. */
type Page = readonly [distance: number, places: readonly number[], fields: readonly number[]];

/** How often a word counts in one text at most: more changes no order. */
const mostPlaces = 6;

/** About how many bytes a part of the index has before compression. */
const partSize = 2000;

/** What Pagefind writes before the content of each compressed file. */
const signature = 'pagefind_dcd';

/** The content of one of Pagefind's files. */
export function contentOf(file: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = gunzipSync(file);
  return new Uint8Array(buffer, byteOffset + signature.length, length - signature.length);
}

/** Words that stand side by side in names: by the word under which it is kept and the other one, the records. */
export type Pairs = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

/** Numbers in growing order as steps from one to the next. */
function steps(numbers: readonly number[]): number[] {
  return numbers.map((number, place) => number - (numbers[place - 1] ?? 0));
}

/** What each record says of a word, as one number a record. */
function marksOf([, pages, variants]: Word, named: readonly string[]): Map<number, number> {
  const marks = new Map<number, number>();
  for (const found of [pages, ...variants.map(([, own]) => own)]) {
    let record = 0;
    for (const [distance, places, inFields] of found) {
      record += distance;
      const before = marks.get(record) ?? 0;
      const count = places.filter((place) => place >= 0).length + Math.floor(before / frequency);
      let mark = Math.min(count, mostPlaces) * frequency + (before % frequency);
      // A negative number names the field of the places that follow it (`meta_positions_to_packed`).
      for (const field of inFields) {
        if (field >= 0) continue;
        const bit = 1 << fields.indexOf((named[-field - 1] ?? '') as Field);
        if ((mark & bit) === 0) mark += bit;
      }
      marks.set(record, mark);
    }
  }
  return marks;
}

/** What the parts hold. */
export interface Kept {
  /** The words to keep; all others go. */
  readonly stems: ReadonlySet<string>;
  readonly pairs: Pairs;
}

/** The index in parts small enough for one word each, and the table that leads to them. */
export interface Parts {
  /** In the order of the alphabet. */
  readonly parts: readonly Uint8Array[];
  /** Lengths of the records, and the first word of each part. */
  readonly table: Uint8Array;
}

/** The hashes by which Pagefind calls the records, in the order of its table. */
export const hashesOf = (meta: Uint8Array): string[] =>
  (decodeCbor(meta) as [string, [string, number][]])[1].map(([hash]) => hash);

/**
 * Cuts Pagefind's index into parts, and leaves out what this search does not use: places of words, hashes of records,
 * words that nobody asks for.
 * @param meta content of Pagefind's table
 * @param chunks contents of the parts of its index
 * @param kept which words, and which of them stand side by side
 * @throws where the files are not as Pagefind 1.5 writes them
 */
export function partsOf(meta: Uint8Array, chunks: readonly Uint8Array[], { stems, pairs }: Kept): Parts {
  const [, pages, , , , named] = decodeCbor(meta) as [string, [string, number][], Cbor, Cbor, Cbor, string[]];
  const words = chunks
    .flatMap((chunk) => (decodeCbor(chunk) as unknown as [Word[]])[0])
    .filter(([word]) => stems.has(word))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const groups: { readonly from: string; readonly entries: Uint8Array[]; size: number }[] = [];
  for (const found of words) {
    const [word] = found;
    const marks = [...marksOf(found, named)].toSorted(([a], [b]) => a - b);
    const records = steps(marks.map(([record]) => record));
    const entry: PartEntry = [
      word,
      marks.flatMap(([, mark], place) => [records[place] ?? 0, mark]),
      [...(pairs.get(word) ?? [])].flatMap(([other, having]) => [other, steps(having)]),
    ];
    const encoded = encodeCbor(entry);
    const size = encoded.length;
    const last = groups.at(-1);
    if (last === undefined || last.size + size > partSize)
      groups.push({ from: word, entries: [encoded], size });
    else {
      last.entries.push(encoded);
      last.size += size;
    }
  }
  return {
    parts: groups.map(({ entries }) => encodedList(entries)),
    table: encodeCbor([pages.map(([, length]) => length), groups.map(({ from }) => from)]),
  };
}

/** A file of the index. */
export const fileOf = (content: Uint8Array): Uint8Array => gzipSync(content, { level: 9 });
