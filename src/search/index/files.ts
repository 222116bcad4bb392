import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { close } from 'pagefind';
import { build } from 'vite';
import type { Corpus } from '../../corpus/entries.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { buildIndex, type IndexFile } from './build.ts';
import { facetNamesOf, recordsOf } from './records.ts';

/** The name of the index's folder below the site. */
export const searchFolder = 'pagefind';

/**
 * All files of the search: its index, and the program of its worker.
 * @param corpus all content
 * @param content the content folder, which holds the synonyms
 */
export async function indexOf(corpus: Corpus, content: string): Promise<readonly IndexFile[]> {
  const file = join(content, 'synonyms.yaml');
  const synonyms = synonymsSchema.parse(
    load(readFileSync(file, 'utf8'), { schema: CORE_SCHEMA, filename: file }),
  );
  const files = await buildIndex(recordsOf(corpus), synonyms, facetNamesOf(corpus));
  await close();
  return [...files, await workerProgram()];
}

/**
 * The program of the worker, as one classic script.
 * @throws where the bundler finds an error
 */
async function workerProgram(): Promise<IndexFile> {
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
  return { path: 'pagefind-worker.js', content: new TextEncoder().encode(script.code) };
}
