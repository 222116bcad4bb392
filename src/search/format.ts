/* The files of the index, which the build writes and the browser reads. */

/** The fields of a record that are weighed one by one; what is left is its text. */
export const fields = ['title', 'question', 'page', 'aliases', 'moreAliases', 'code', 'synonyms'] as const;

export type Field = (typeof fields)[number];

/**
 * Where a record has a word, in one number, so that the index stays small: one bit for each field that has it, and
 * above them how often the text has it.
 */
export type Occurrence = number;

const textUnit = 1 << fields.length;

/** How often a word counts in one text at most: more does not change the order of results. */
const maxFrequency = 6;

/** Packs the fields that have a word, and how often the text has it. */
export function packOccurrence(inFields: Iterable<Field>, frequency: number): Occurrence {
  let bits = 0;
  for (const field of inFields) bits |= 1 << fields.indexOf(field);
  return bits + Math.min(frequency, maxFrequency) * textUnit;
}

/** How often the text has the word. */
export const frequencyIn = (occurrence: Occurrence): number => Math.floor(occurrence / textUnit);

/** The fields that have the word. */
export const fieldsIn = (occurrence: Occurrence): readonly Field[] =>
  fields.filter((_, bit) => (occurrence & (1 << bit)) !== 0);

/**
 * A word in a chunk of the index: its stem; for each record that has it, the distance from the record before and the
 * occurrence; and the words that follow it in names, each with the distances from record to record. A word that comes
 * before it, where that one is a stop word, is written with `<` in front.
 */
export type ChunkEntry = readonly [
  stem: string,
  postings: readonly number[],
  bigrams: readonly (string | readonly number[])[],
];

/** From this length on, a stem is searched for together with all longer ones that begin with it, so they share a chunk. */
export const prefixLength = 4;

/** `chunks.json`: what the browser must know to ask for the right chunk. */
export interface ChunkTable {
  /** How many words the text of each record has. */
  readonly lengths: readonly number[];
  /** The first stem of each chunk, in alphabetical order. */
  readonly starts: readonly string[];
}

/** What is shown of a record: one file each. */
export interface RecordText {
  /** Below the base path. */
  readonly url: string;
  readonly title: string;
  /** The title of its page, where the record is a section of one. */
  readonly page?: string;
  readonly text: string;
}
