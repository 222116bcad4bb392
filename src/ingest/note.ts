/**
 * What the importer did to one place of the raw file. Notes are the report: nothing disappears without one.
 * - `removed`: text that is not in the draft; `text` holds all of it
 * - `moved`: text that became metadata
 * - `repaired`: text or structure that was put right
 * - `restored`: structure that the raw file had lost
 * - `ask`: a question that a person must settle
 */
export type NoteKind = 'removed' | 'moved' | 'repaired' | 'restored' | 'ask';

export interface Note {
  readonly kind: NoteKind;
  /** The step that did it: the name of its file. */
  readonly step: string;
  /** First and last line in the raw file, counted from 1. */
  readonly from: number;
  readonly to: number;
  /** Why, in a few words. */
  readonly reason: string;
  /** The text concerned, as it stood in the raw file. */
  readonly text: string;
}

/** Orders notes as the raw file does. */
export function compareNotes(a: Note, b: Note): number {
  return a.from - b.from || a.to - b.to;
}
