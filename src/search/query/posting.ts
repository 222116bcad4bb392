/** The fields of a record that are weighed; what is left is its text. */
export const fields = ['title', 'question', 'page', 'aliases', 'further', 'code', 'also'] as const;

export type Field = (typeof fields)[number];

/** In a mark the bits below this say which fields have the word; above it stands how often the text has it. */
export const frequency = 1 << fields.length;

/**
 * A word as a part of the index has it: its stem; for each record the step from the record before and a mark; and the
 * words that stand beside it in names, each with steps from record to record. `<` stands before a word that precedes it.
 */
export type PartEntry = readonly [
  word: string,
  postings: readonly number[],
  pairs: readonly (string | readonly number[])[],
];
