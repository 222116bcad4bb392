import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CORE_SCHEMA, load } from 'js-yaml';
import { close } from 'pagefind';
import { build } from 'vite';
import type { Corpus } from '../../corpus/entries.ts';
import { pathsIn } from '../../files/paths.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { buildIndex, type IndexFile } from './build.ts';
import { facetNamesOf, recordsOf } from './records.ts';

/** The name of the index's folder below the site. Files of an earlier build that are the same still are left alone there. */
export const searchFolder = 'pagefind';

/**
 * All files of the index.
 * @param corpus all content
 * @param content the content folder, which holds the synonyms
 */
export async function indexOf(corpus: Corpus, content: string): Promise<IndexFile[]> {
  const synonyms = synonymsSchema.parse(
    load(readFileSync(join(content, 'synonyms.yaml'), 'utf8'), { schema: CORE_SCHEMA }),
  );
  const files = await buildIndex(recordsOf(corpus), synonyms, facetNamesOf(corpus));
  await close();
  return files;
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

/**
 * Astro integration: writes the index of the search after a build; in development makes it when it is first asked for.
 * @param corpus gives all content
 * @param content the content folder
 */
export function searchIndex(corpus: () => Corpus, content = 'content'): AstroIntegration {
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = [...(await indexOf(corpus(), content)), await workerProgram()];
        const place = join(fileURLToPath(dir), searchFolder);
        for (const name of new Set(files.map(({ path }) => dirname(path))))
          mkdirSync(join(place, name), { recursive: true });
        const earlier = new Set(pathsIn(place));
        for (const { path, content: bytes } of files) {
          const file = join(place, path);
          if (!earlier.delete(path) || !readFileSync(file).equals(bytes)) writeFileSync(file, bytes);
        }
        for (const path of earlier) rmSync(join(place, path));
        logger.info(`${files.length} files of the search written`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let made: Promise<ReadonlyMap<string, Uint8Array>> | undefined;
        server.middlewares.use((request, response, next) => {
          const [path = ''] = (request.url ?? '').split('?');
          // Astro may have taken the base path off.
          const below = [`${base}${searchFolder}/`, `/${searchFolder}/`].find((start) =>
            path.startsWith(start),
          );
          if (below === undefined) {
            next();
            return;
          }
          made ??= Promise.all([indexOf(corpus(), content), workerProgram()]).then(
            ([files, worker]) =>
              new Map([...files, worker].map(({ path: name, content: bytes }) => [name, bytes])),
          );
          made.then(
            (files) => {
              const file = files.get(path.slice(below.length));
              response.statusCode = file === undefined ? 404 : 200;
              response.setHeader(
                'content-type',
                path.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
              );
              response.end(file);
            },
            (error: unknown) => {
              made = undefined;
              logger.error(`The index of the search could not be made: ${String(error)}`);
              response.statusCode = 500;
              response.end();
            },
          );
        });
      },
    },
  };
}
