import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { readContent } from './read/read.ts';

/** Where the content is, and which day it is. */
export interface LoadOptions {
  /** The content folder on disk. */
  readonly content: string;
  /** Its name in diagnostics; the path as given where absent. */
  readonly shownAs?: string;
  /** The day, `YYYY-MM-DD`: the clock is read at the edge, never here. */
  readonly today: string;
}

/**
 * Reads, resolves and derives all content.
 * @param options where the content is, and which day it is
 * @returns the corpus, made of everything that is valid, and all that is wrong, sorted
 */
export function loadCorpus(options: LoadOptions): { readonly diagnostics: readonly Diagnostic[] } {
  const { diagnostics } = readContent(
    options.content,
    options.shownAs ?? options.content.replace(/\/+$/, ''),
  );
  return { diagnostics: diagnostics.toSorted(compareDiagnostics) };
}
