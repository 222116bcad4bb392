import { gunzipSync, gzipSync } from 'node:zlib';
import { decodeCbor, type Cbor } from '../query/cbor.ts';
import { signature } from '../query/core.ts';
import { encodeCbor } from './cbor.ts';

/** A word of the index: itself, the records that have it, and its other forms with accents. */
type Word = readonly [word: string, pages: readonly Page[], variants: readonly Cbor[]];

/** Where a record has a word: distance to the record before, places in its text, places in its fields. */
type Page = readonly [distance: number, places: readonly number[], fields: readonly number[]];

/** How often a word counts in one text at most: more changes no order. */
const mostPlaces = 6;

/** About how many bytes a part of the index has before compression. */
const partSize = 4000;

/** The content of one of Pagefind's files. */
export function contentOf(file: Uint8Array): Uint8Array {
  return new Uint8Array(gunzipSync(file).subarray(signature.length));
}

/** A file as Pagefind writes it. */
export function fileOf(content: Uint8Array): Uint8Array {
  return gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 });
}

/**
 * Places in a text, numbered one after the other: how many there are and how they weigh stays, where they are goes. The
 * search makes its own excerpts, and the places are most of the bytes. A negative number changes the weight of what
 * follows (`positions_to_packed_page`).
 */
function withoutPlaces(places: readonly number[]): number[] {
  const thin: number[] = [];
  let next = 0;
  let inGroup = 0;
  let fresh = true;
  for (const place of places) {
    if (place < 0) {
      thin.push(place);
      fresh = true;
      inGroup = 0;
    } else if (inGroup < mostPlaces) {
      thin.push(fresh && next > 0 ? next : next === 0 ? 0 : 1);
      next += 1;
      inGroup += 1;
      fresh = false;
    }
  }
  return thin;
}

/** The fields that have a word, each named once (`meta_positions_to_packed`). */
const withoutFieldPlaces = (fields: readonly number[]): number[] =>
  fields.flatMap((field) => (field < 0 ? [field, 0] : []));

const thinPage = ([distance, places, fields]: Page): Cbor => [
  distance,
  withoutPlaces(places),
  withoutFieldPlaces(fields),
];

/** What two neighbouring words need to be told apart (`get_prefixes`). */
function boundary(a: string, b: string): [string, string] {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  return [a.slice(0, same + 1), b.slice(0, same + 1)];
}

/** Pagefind's index in smaller parts, and its table that names them. */
export interface Thinned {
  /** By name: a number in base 36. */
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly meta: Uint8Array;
  /** The hashes of the records, in the order of the table. */
  readonly hashes: readonly string[];
}

/**
 * Cuts Pagefind's index into parts small enough for one word each, and leaves out what this search does not use: places
 * of words, hashes of records.
 * @param meta content of Pagefind's table
 * @param chunks contents of the parts of its index
 * @throws where the files are not as Pagefind 1.5 writes them
 */
export function thinIndex(meta: Uint8Array, chunks: readonly Uint8Array[]): Thinned {
  const [version, pages, , filters, sorts, fields] = decodeCbor(meta) as [
    string,
    [string, number][],
    Cbor,
    Cbor,
    Cbor,
    Cbor,
  ];
  const words = chunks
    .flatMap((chunk) => {
      const [entries] = decodeCbor(chunk) as unknown as [Word[]];
      return entries;
    })
    .toSorted(([a], [b]) => (Buffer.from(a).compare(Buffer.from(b)) < 0 ? -1 : 1));
  const groups: { readonly from: string; to: string; readonly words: Cbor[]; size: number }[] = [];
  for (const [word, found, variants] of words) {
    const thin: Cbor = [
      word,
      found.map(thinPage),
      variants.map((variant) => {
        const [form, own] = variant as unknown as [string, Page[]];
        return [form, own.map(thinPage)];
      }),
    ];
    const size = encodeCbor(thin).length;
    const last = groups.at(-1);
    if (last === undefined || last.size + size > partSize)
      groups.push({ from: word, to: word, words: [thin], size });
    else {
      last.words.push(thin);
      last.to = word;
      last.size += size;
    }
  }
  const ranges = groups.map(({ from, to }) => ({ from, to }));
  ranges.forEach((range, place) => {
    const next = ranges[place + 1];
    if (next === undefined) return;
    const [to, from] = boundary(range.to, next.from);
    if (to >= range.from) range.to = to;
    next.from = from;
  });
  const name = (place: number): string => place.toString(36);
  return {
    parts: new Map(groups.map((group, place) => [name(place), encodeCbor([group.words])])),
    meta: encodeCbor([
      version,
      pages.map(([, length], place) => [name(place), length]),
      ranges.map(({ from, to }, place) => [from, to, name(place)]),
      filters,
      sorts,
      fields,
    ]),
    hashes: pages.map(([hash]) => hash),
  };
}
