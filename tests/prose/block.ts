/** A piece of prose in a file of the content: a paragraph, a heading, the value of a field. */
export interface Block {
  readonly kind: 'text' | 'heading';
  /**
   * Whose view it gives: `own` is what the Sourcebook says itself, `reported` restates what an article says, whose
   * judgements are not ours to tone down.
   */
  readonly voice: 'own' | 'reported';
  /** What a reader reads; code stands as the word CODE. */
  readonly text: string;
  /** For every character of the text, its offset in the file. */
  readonly offsets: readonly number[];
}

/** What is wrong at one place of a block. */
interface Fault {
  /** Where in the text of the block. */
  readonly at: number;
  readonly message: string;
}

/** One rule of style. */
export type Rule = (block: Block) => readonly Fault[];
