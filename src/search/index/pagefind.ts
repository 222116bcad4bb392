import { gunzipSync } from 'node:zlib';
import { createIndex, type CustomRecord } from 'pagefind';
import { decodeCbor, type Cbor } from '../query/cbor.ts';
import { fields, frequency, type Field } from '../query/posting.ts';

/** A word in Pagefind's index: itself, the records that have it, and its other forms with accents. */
type Word = readonly [word: string, pages: readonly Page[], variants: readonly [string, readonly Page[]][]];

/** Where a record has a word: distance to the record before, places in its text, places in its fields. */
type Page = readonly [distance: number, places: readonly number[], fields: readonly number[]];

/** How often a word counts in one text at most: more changes no order. */
const mostPlaces = 6;

/** What Pagefind writes before the content of each compressed file. */
const signature = 'pagefind_dcd';

/** The content of one of Pagefind's files. */
function contentOf(file: Uint8Array): Uint8Array {
  const { buffer, byteOffset, length } = gunzipSync(file);
  return new Uint8Array(buffer, byteOffset + signature.length, length - signature.length);
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

/** What Pagefind finds in records. */
export interface Indexed {
  /** How many words the text of each record has. */
  readonly lengths: readonly number[];
  /** By their stems: the records that have the word, by their place, with what `posting.ts` calls a mark. */
  readonly words: readonly (readonly [stem: string, marks: ReadonlyMap<number, number>])[];
}

/** How many records are on their way to Pagefind at a time: it takes them in their order, and none waits for an answer. */
const together = 200;

/**
 * Has Pagefind cut records into words and words to their stems, through its Node interface.
 * @param records in the order in which they are counted
 * @throws where Pagefind refuses a record, or its files are not as Pagefind 1.5 writes them
 */
export async function indexedByPagefind(records: readonly CustomRecord[]): Promise<Indexed> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (let from = 0; from < records.length; from += together) {
    const sent = records.slice(from, from + together);
    const answers = await Promise.all(sent.map((record) => index.addCustomRecord(record)));
    for (const [place, { errors: refused }] of answers.entries()) {
      if (refused.length > 0)
        throw new Error(`Pagefind refused ${sent[place]?.url ?? ''}: ${refused.join('; ')}`);
    }
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const contents = (ending: string): Uint8Array[] =>
    files.filter(({ path }) => path.endsWith(ending)).map(({ content }) => contentOf(content));
  const [meta] = contents('.pf_meta');
  if (meta === undefined) throw new Error('Pagefind made no index.');
  // Records stand in the table in the order in which they were sent.
  const [, pages, , , , named] = decodeCbor(meta) as [string, [string, number][], Cbor, Cbor, Cbor, string[]];
  if (pages.length !== records.length) throw new Error('Pagefind lost a record.');
  const words = contents('.pf_index').flatMap((chunk) => (decodeCbor(chunk) as unknown as [Word[]])[0]);
  return {
    lengths: pages.map(([, length]) => length),
    words: words.map((word) => [word[0], marksOf(word, named)] as const),
  };
}
