import { type ChunkEntry, prefixLength } from '../format.ts';
import type { Occurrences, WordIndex } from './pagefind.ts';

/** By the word that stands beside another: the positions of the records in whose names it does. */
type Neighbours = ReadonlyMap<string, ReadonlySet<number>>;

/** A piece of the index, small enough to be loaded for one word. */
export interface Chunk {
  /** Its first stem. */
  readonly start: string;
  readonly json: string;
}

/** About how many characters a chunk has. */
const chunkSize = 3000;

/** The distances from one number to the next. */
const distancesIn = (numbers: Iterable<number>): number[] =>
  [...numbers].map((number, position, all) => number - (all[position - 1] ?? 0));

/** A word as the browser reads it. */
function entryOf(stem: string, occurrences: Occurrences, neighbours: Neighbours): ChunkEntry {
  const distances = distancesIn(occurrences.keys());
  return [
    stem,
    [...occurrences.values()].flatMap((occurrence, position) => [distances[position] ?? 0, occurrence]),
    [...neighbours].flatMap(([neighbour, records]) => [neighbour, distancesIn(records)]),
  ];
}

/**
 * Divides the index into chunks, in alphabetical order. Stems that begin with another one of {@link prefixLength}
 * letters or more are in the chunk of that one, so that they are found without loading a second chunk.
 * @param words the records that have each stem
 * @param bigrams the neighbours of each stem
 */
export function chunksOf(words: WordIndex['words'], bigrams: ReadonlyMap<string, Neighbours>): Chunk[] {
  const chunks: { readonly start: string; readonly entries: string[]; size: number }[] = [];
  let prefix = '';
  for (const [stem, occurrences] of [...words].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const entry = JSON.stringify(entryOf(stem, occurrences, bigrams.get(stem) ?? new Map()));
    const extendsPrefix = prefix !== '' && stem.startsWith(prefix);
    if (!extendsPrefix) prefix = stem.length >= prefixLength ? stem : '';
    const last = chunks.at(-1);
    if (last === undefined || (!extendsPrefix && last.size + entry.length > chunkSize)) {
      chunks.push({ start: stem, entries: [entry], size: entry.length });
    } else {
      last.entries.push(entry);
      last.size += entry.length;
    }
  }
  return chunks.map(({ start, entries }) => ({ start, json: `[${entries.join(',')}]` }));
}
