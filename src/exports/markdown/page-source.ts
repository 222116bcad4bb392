import type { RootContent } from 'mdast';
import type { DocumentHead } from './document.ts';

/** A page before it is written. */
export interface PageSource extends Omit<DocumentHead, 'url'> {
  /** The address of the page, without the base path. */
  readonly address: string;
  readonly content: () => readonly RootContent[];
}
