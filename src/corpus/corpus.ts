import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { runChecks } from './checks/run-checks.ts';
import { derive } from './derive/derive.ts';
import type { Corpus } from './entries.ts';
import { readContent } from './read/read.ts';

export type * from './entries.ts';
export { entryOf } from './entries.ts';

/** Where the content is, and which day it is. */
export interface LoadOptions {
  /** The content folder on disk. */
  readonly content: string;
  /** Its name in diagnostics and in the `file` of entries; the path as given where absent. */
  readonly shownAs?: string;
  /** The day, `YYYY-MM-DD`: the clock is read at the edge, never here. */
  readonly today: string;
}

/**
 * Reads, resolves and derives all content.
 * @param options where the content is, and which day it is
 * @returns the corpus, made of everything that is valid, and all that is wrong, sorted
 */
export function loadCorpus(options: LoadOptions): {
  readonly corpus: Corpus;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { sources, diagnostics } = readContent(
    options.content,
    options.shownAs ?? options.content.replace(/\/+$/, ''),
  );
  const found = [...diagnostics, ...runChecks({ sources, today: options.today })];
  return { corpus: derive(sources, options.today), diagnostics: found.toSorted(compareDiagnostics) };
}
