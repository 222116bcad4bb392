import type { PartEntry } from '../query/posting.ts';
import { encodeCbor, encodedList } from './cbor.ts';
import { isCutBefore } from './cuts.ts';
import type { Occurrences, Segment } from './segment.ts';

/** About how many bytes a part of the index has before compression. */
const partSize = 2000;

/** How many words stand on average between two that begin a part in any case. */
const wordsBetween = 1024;

/** The index in parts small enough for one word each, and the table that leads to them. */
export interface Parts {
  /** In the order of the alphabet. */
  readonly parts: readonly Uint8Array[];
  /** Lengths of the records, and the first word of each part. */
  readonly table: Uint8Array;
}

/** The last of some records, and the steps from one to the next. */
interface Steps {
  last: number;
  readonly steps: number[];
}

/** What the records have of a word. */
interface Entry {
  last: number;
  /** For each record that has it the step from the one before, and the mark. */
  readonly postings: number[];
  /** By the other word of a pair. */
  readonly pairs: Map<string, Steps>;
}

/** Calls back for each word, and what that gives for each of the records that have it. */
function each(
  { words, counts, records, marks }: Occurrences,
  found: (word: string) => ((record: number, mark: number) => void) | undefined,
): void {
  let at = 0;
  words.forEach((word, place) => {
    const take = found(word);
    for (const end = at + (counts[place] ?? 0); at < end; at += 1) take?.(records[at] ?? 0, marks[at] ?? 0);
  });
}

/** Puts together what segments know of each word that somebody may ask for. */
function entriesOf(segments: readonly Segment[]): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>();
  let first = 0;
  const firsts = segments.map(({ lengths }) => (first += lengths.length) - lengths.length);
  const asked = new Set(segments.flatMap(({ stems }) => stems));
  segments.forEach(({ words }, segment) => {
    const before = firsts[segment] ?? 0;
    each(words, (word) => {
      if (!asked.has(word)) return undefined;
      const entry: Entry = entries.get(word) ?? { last: 0, postings: [], pairs: new Map() };
      entries.set(word, entry);
      return (place, mark) => {
        const record = before + place;
        entry.postings.push(record - entry.last, mark);
        entry.last = record;
      };
    });
  });
  segments.forEach(({ pairs }, segment) => {
    const before = firsts[segment] ?? 0;
    each(pairs, (pair) => {
      const [under = '', other = ''] = pair.split(' ');
      const beside = entries.get(under)?.pairs;
      const having: Steps = beside?.get(other) ?? { last: 0, steps: [] };
      beside?.set(other, having);
      return (place) => {
        const record = before + place;
        having.steps.push(record - having.last);
        having.last = record;
      };
    });
  });
  return entries;
}

/**
 * Cuts the index into parts.
 * @param segments what it is made of, in the order of the records
 */
export function partsOf(segments: readonly Segment[]): Parts {
  const groups: { readonly from: string; readonly entries: Uint8Array[]; size: number }[] = [];
  for (const [word, { postings, pairs }] of [...entriesOf(segments)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    const entry: PartEntry = [word, postings, [...pairs].flatMap(([other, { steps }]) => [other, steps])];
    const encoded = encodeCbor(entry);
    const size = encoded.length;
    const last = groups.at(-1);
    if (last === undefined || last.size + size > partSize || isCutBefore(word, wordsBetween))
      groups.push({ from: word, entries: [encoded], size });
    else {
      last.entries.push(encoded);
      last.size += size;
    }
  }
  return {
    parts: groups.map(({ entries }) => encodedList(entries)),
    table: encodeCbor([segments.flatMap(({ lengths }) => lengths), groups.map(({ from }) => from)]),
  };
}
