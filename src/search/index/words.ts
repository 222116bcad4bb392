import { bigramsOf } from '../query/bigrams.ts';
import { stemOf } from '../query/stem.ts';
import { partsOfName, tokenise } from '../query/terms.ts';
import type { IndexedText } from './pagefind.ts';
import type { SearchRecord } from './record.ts';

/**
 * The stems of what somebody may ask for: words, parts of names in code, and words joined by hyphens. Pagefind also
 * indexes what any other character joins (`connection.cursor()` as one word), which nobody types.
 * @param texts everything that is indexed
 */
export function askableStems(texts: readonly IndexedText[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { text, fields } of texts) {
    for (const part of [text, ...Object.values(fields)]) {
      for (const word of tokenise(part)) words.add(word);
      for (const name of part.match(/\w+/g) ?? []) for (const piece of partsOfName(name)) words.add(piece);
      for (const joined of part.match(/\w+(?:-\w+){1,2}(?![\w-])/g) ?? [])
        words.add(joined.replaceAll('-', '').toLowerCase());
    }
  }
  return new Set([...words].map(stemOf));
}

/** What names a record, phrase by phrase, and what a guide says: here, words that stand side by side belong together. */
const phrasesOf = ({ type, title, question, aliases, text }: SearchRecord): string[] => [
  title,
  question,
  ...aliases.flatMap((alias) => alias.split(/[,;] /)),
  ...(type === 'guide' ? text.split(/[.:;?!] /) : []),
];

/**
 * The words that stand side by side in the phrases of records.
 * @returns for each stem the neighbours, each with the positions of the records
 */
export function bigramIndex(
  records: readonly SearchRecord[],
): ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>> {
  const index = new Map<string, Map<string, Set<number>>>();
  records.forEach((record, position) => {
    for (const { stem, neighbour } of phrasesOf(record).map(tokenise).flatMap(bigramsOf)) {
      const neighbours = index.get(stem) ?? new Map<string, Set<number>>();
      index.set(stem, neighbours);
      neighbours.set(neighbour, (neighbours.get(neighbour) ?? new Set()).add(position));
    }
  });
  return index;
}

/** The least number of times that a word of each class of frequency is on the site. */
const frequencyClasses = [20, 6, 2, 1];

/**
 * Every word of the site with at least four letters, for the correction of typos: a line for each class of frequency,
 * each in alphabetical order.
 * @param records everything that the search can find
 */
export function vocabularyText(records: readonly SearchRecord[]): string {
  const counts = new Map<string, number>();
  for (const { title, question, text, aliases, code } of records) {
    const all = [title, question, text, ...aliases, ...code].join(' ').toLowerCase();
    for (const word of all.match(/\b[a-z][a-z\d_]{2,22}[a-z\d]\b/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const classOf = (count: number): number => frequencyClasses.findIndex((least) => count >= least);
  return frequencyClasses
    .map((_, number) =>
      [...counts]
        .filter(([, count]) => classOf(count) === number)
        .map(([word]) => word)
        .toSorted()
        .join(' '),
    )
    .join('\n');
}
