import type { Block } from '../document.ts';
import type { Metadata } from '../metadata/metadata.ts';
import type { Note } from '../note.ts';

/** What a reader makes of a raw file. */
export interface Reading {
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly notes: readonly Note[];
}
