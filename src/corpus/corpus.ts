import { compareDiagnostics, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { runChecks } from './checks/run-checks.ts';
import { derive } from './derive/derive.ts';
import type { Corpus } from './entries.ts';
import { readContent } from './read/read.ts';
import type { Reading } from './read/sources.ts';

export type * from './entries.ts';
export { entryOf } from './entries.ts';
export { derive } from './derive/derive.ts';
export type { Reading } from './read/sources.ts';

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
  const reading = readFiles(options);
  return { corpus: derive(reading.sources, options.today), diagnostics: findingsOf(reading, options.today) };
}

/**
 * Reads all content and resolves nothing yet.
 * @param options where the content is
 */
export function readFiles({ content, shownAs }: Omit<LoadOptions, 'today'>): Reading {
  return readContent(content, shownAs ?? content.replace(/\/+$/, ''));
}

/**
 * All that is wrong with what was read, sorted.
 * @param reading what was read
 * @param today the day, `YYYY-MM-DD`
 */
export function findingsOf({ sources, diagnostics }: Reading, today: string): readonly Diagnostic[] {
  return [...diagnostics, ...runChecks({ sources, today })].toSorted(compareDiagnostics);
}
