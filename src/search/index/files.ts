import type { Corpus } from '../../corpus/entries.ts';
import { buildIndex, type IndexFiles } from './build.ts';
import { facetNamesOf, recordsOf } from './records.ts';
import { workerProgram } from './worker-program.ts';

/** The folder of the index below the site. */
export const searchFolder = 'pagefind';

/**
 * All files of the search: the index, and the program of the worker that answers from it.
 * @param corpus all content
 * @throws where the index cannot be made, or the program has an error
 */
export async function searchFiles(corpus: Corpus): Promise<IndexFiles> {
  const index = await buildIndex(recordsOf(corpus), corpus.synonyms, facetNamesOf(corpus));
  return new Map([...index, ['pagefind-worker.js', await workerProgram()]]);
}
