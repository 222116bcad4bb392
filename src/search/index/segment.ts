import type { CustomRecord } from 'pagefind';
import { pairsOf } from '../query/pairs.ts';
import { stemOf } from '../query/stem.ts';
import { piecesOf, sequenceOf } from '../query/terms.ts';
import { indexedByPagefind } from './pagefind.ts';
import type { SearchRecord } from './record.ts';

/** Which of the records have each of many words. */
export interface Occurrences {
  readonly words: readonly string[];
  /** How many records have each word. */
  readonly counts: Uint16Array;
  /** The places of those records in the segment, word after word, in growing order. */
  readonly records: Uint16Array;
  /** What each of them says of the word (`posting.ts`); empty for pairs of words. */
  readonly marks: Uint16Array;
}

/** What the index needs of records that stand one after the other. */
export interface Segment {
  /** How many words the text of each record has. */
  readonly lengths: readonly number[];
  /** By the stems of the words; Pagefind also keeps what nobody types. */
  readonly words: Occurrences;
  /** The stems of what somebody may ask for. */
  readonly stems: readonly string[];
  /** Words that stand side by side in names: the one under which the pair is kept, a blank, the other one. */
  readonly pairs: Occurrences;
  /** How often each word stands there as it is spelt. */
  readonly spelt: ReadonlyMap<string, number>;
}

/** So many aliases of a record count in full, the further ones less: writers put the most telling first. */
const telling = 10;

/** Words that Pagefind would only keep whole with what a hyphen joins to them, and in pieces: `CSRFToken` in `X-CSRFToken`. */
function heldInCompounds(text: string): string[] {
  // Most texts have no such word.
  if (!/[a-zA-Z][A-Z]/.test(text)) return [];
  const compounds = text.split(/\s+/).filter((chunk) => /\w[^\w\s]\w/.test(chunk));
  return [...new Set(compounds.flatMap((chunk) => chunk.match(/\w*[a-zA-Z][A-Z]\w*/g) ?? []))]
    .filter((word) => /[a-z]/.test(word))
    .map((word) => word.toLowerCase());
}

/** A text without signs that are no letters and part no words for Pagefind: control signs, turns of direction. */
const legible = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** What Pagefind is given of a record. */
function customRecord(record: SearchRecord, further: (text: string) => readonly string[]): CustomRecord {
  const also = further([record.title, ...record.aliases].join(' ')).join(' ');
  const meta = {
    title: record.title,
    question: record.question,
    page: record.page === undefined || record.page.url === record.url ? '' : record.page.title,
    aliases: record.aliases.slice(0, telling).join(' '),
    further: record.aliases.slice(telling).join(' '),
    code: [
      ...record.code,
      ...heldInCompounds([record.title, record.text, ...record.aliases, ...record.code].join(' ')),
    ].join(' '),
    also: record.type === 'reference' ? '' : also,
  };
  return {
    url: record.url,
    // Pagefind drops a record whose text has no word.
    content: legible(/[\p{L}\p{N}]/u.test(record.text) ? record.text : record.title),
    language: 'en',
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([field, text]) => (text === '' ? [] : [[field, legible(text)]])),
    ),
    // No filters: Pagefind writes them in another order each time, and the catalogue says the same in fewer bytes.
  };
}

/**
 * The stems of what somebody may ask for: words, pieces of names in code, and what a hyphen joins. Pagefind also keeps
 * what any other sign joins (`connection.cursor()` as one word), which nobody types.
 * @param texts everything that is indexed
 */
function stemsIn(texts: readonly string[]): string[] {
  // The same few words stand in all texts: each is taken to pieces and cut to its stem once.
  const words = new Set<string>();
  const names = new Set<string>();
  for (const text of texts) {
    for (const word of sequenceOf(text)) words.add(word);
    for (const name of text.match(/\w+/g) ?? []) names.add(name);
    for (const joined of text.match(/\w+(?:-\w+){1,2}(?![\w-])/g) ?? [])
      words.add(joined.replaceAll('-', '').toLowerCase());
  }
  for (const name of names) for (const piece of piecesOf(name)) words.add(piece);
  return [...new Set([...words].map(stemOf))];
}

/** What names a record, phrase by phrase, and what a guide says: in these, words that stand side by side belong together. */
const phrasesOf = ({ type, title, question, aliases, text }: SearchRecord): string[] => [
  title,
  question,
  ...aliases.flatMap((alias) => alias.split(/[,;] /)),
  ...(type === 'guide' ? text.split(/[.:;?!] /) : []),
];

/** The words that stand side by side in the phrases of records, with the places of those records. */
function pairsIn(records: readonly SearchRecord[]): ReadonlyMap<string, readonly number[]> {
  const pairs = new Map<string, number[]>();
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const known = stems.get(word) ?? stemOf(word);
    stems.set(word, known);
    return known;
  };
  records.forEach((record, place) => {
    for (const words of phrasesOf(record).map(sequenceOf)) {
      for (const { under, other } of pairsOf(words, stem)) {
        const pair = `${under} ${other}`;
        const having = pairs.get(pair) ?? [];
        if (having.at(-1) !== place) having.push(place);
        pairs.set(pair, having);
      }
    }
  });
  return pairs;
}

/** Every word with at least four letters, and how often it stands there. */
function speltIn(records: readonly SearchRecord[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { title, question, text, aliases, code } of records) {
    const all = [title, question, text, ...aliases, ...code].join(' ').toLowerCase();
    for (const word of all.match(/\b[a-z][a-z\d_]{2,22}[a-z\d]\b/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

const numbers = (lists: readonly (readonly number[])[]): Uint16Array => Uint16Array.from(lists.flat());

/**
 * Makes what the index needs of records.
 * @param records one after the other, fewer than 65,536
 * @param further gives the words by which a text is found beside its own
 * @throws where Pagefind refuses a record
 */
export async function segmentOf(
  records: readonly SearchRecord[],
  further: (text: string) => readonly string[],
): Promise<Segment> {
  const custom = records.map((record) => customRecord(record, further));
  const found = await indexedByPagefind(custom);
  const stems = stemsIn(
    records.flatMap(({ text }, place) => [text, ...Object.values(custom[place]?.meta ?? {})]),
  );
  const words = found.words.map(([stem, marks]) => ({
    stem,
    marks: [...marks].toSorted(([a], [b]) => a - b),
  }));
  const pairs = pairsIn(records);
  return {
    lengths: found.lengths,
    words: {
      words: words.map(({ stem }) => stem),
      counts: Uint16Array.from(words, ({ marks }) => marks.length),
      records: numbers(words.map(({ marks }) => marks.map(([record]) => record))),
      marks: numbers(words.map(({ marks }) => marks.map(([, mark]) => mark))),
    },
    stems,
    pairs: {
      words: [...pairs.keys()],
      counts: Uint16Array.from(pairs.values(), ({ length }) => length),
      records: numbers([...pairs.values()]),
      marks: new Uint16Array(),
    },
    spelt: speltIn(records),
  };
}
