import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Corpus } from '../../corpus/entries.ts';
import { once } from '../../corpus/once.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { type IndexFile, indexFiles, textFiles } from './build.ts';
import type { SearchRecord } from './record.ts';
import { facetNamesOf, recordsOf } from './records.ts';

/** The name of the index's folder below the site. */
export const searchFolder = 'pagefind';

/** What can be found, and the files that show it. */
interface Findable {
  readonly records: readonly SearchRecord[];
  readonly texts: readonly Required<IndexFile>[];
}

const findableIn = once((corpus: Corpus): Findable => {
  const records = recordsOf(corpus);
  return { records, texts: textFiles(records) };
});

/**
 * The files of the search that hold what is shown of each result: they stand below `text/`, and need no Pagefind.
 * @param corpus all content
 */
export const textsOf = (corpus: Corpus): readonly IndexFile[] => findableIn(corpus).texts;

/**
 * All other files of the search: the index, and the program of the worker.
 * @param corpus all content
 * @param content the content folder, which holds the synonyms
 * @param kept a folder for what can be taken up again; without one, everything is made anew
 */
export async function indexOf(corpus: Corpus, content: string, kept?: string): Promise<readonly IndexFile[]> {
  const file = join(content, 'synonyms.yaml');
  const synonyms = synonymsSchema.parse(
    load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA, filename: file }),
  );
  const { records, texts } = findableIn(corpus);
  const files = await indexFiles(records, texts, synonyms, facetNamesOf(corpus), kept);
  const { close } = await import('pagefind');
  await close();
  // The code alone decides what it holds.
  return [...files, { path: 'pagefind-worker.js', key: '', content: workerProgram }];
}

/**
 * The program of the worker, as one classic script.
 * @throws where the bundler finds an error
 */
async function workerProgram(): Promise<Uint8Array> {
  // Not loaded where the program is there already.
  const { build } = await import('vite');
  const built = await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: join(import.meta.dirname, '../worker.ts'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [script, ...others] = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  if (script?.type !== 'chunk' || others.length > 0)
    throw new Error('The worker of the search did not become one script.');
  return new TextEncoder().encode(script.code);
}
