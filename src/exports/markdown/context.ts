import type { RootContent } from 'mdast';
import type { Corpus } from '../../corpus/entries.ts';
import type { DocumentHead } from './document.ts';

/** What the writers of pages share. */
export interface PageContext {
  readonly corpus: Corpus;
  /** The full URL of an address of the site. */
  readonly url: (address: string) => string;
}

/** A page before it is written. */
export interface PageSource extends Omit<DocumentHead, 'url'> {
  /** The address of the page, without the base path. */
  readonly address: string;
  readonly content: () => readonly RootContent[];
}
