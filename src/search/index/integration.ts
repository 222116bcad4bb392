import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { CORE_SCHEMA, load } from 'js-yaml';
import { close } from 'pagefind';
import type { Corpus } from '../../corpus/entries.ts';
import { synonymsSchema } from '../../schemas/synonyms.ts';
import { buildIndex } from './build.ts';
import { recordsOf } from './records.ts';

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  json: 'application/json',
  txt: 'text/plain',
};

/**
 * Astro integration: writes the index of the search after a build, and serves that of the last build in development.
 * @param corpus gives all content
 * @param content the content folder, which holds the synonyms
 */
export function searchIndex(corpus: () => Corpus, content = 'content'): AstroIntegration {
  let outDir = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const synonyms = synonymsSchema.parse(
          load(readFileSync(join(content, 'synonyms.yaml'), 'utf8'), { schema: CORE_SCHEMA }),
        );
        const records = recordsOf(corpus());
        const files = await buildIndex(records, synonyms);
        await close();
        for (const { path, content: bytes } of files) {
          const file = join(fileURLToPath(dir), 'pagefind', path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, bytes);
        }
        logger.info(`${records.length} records of the search written`);
      },
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '');
          const below = path.startsWith(`${base}pagefind/`)
            ? normalize(`/${path.slice(base.length)}`)
            : undefined;
          const file = below === undefined ? undefined : join(outDir, below);
          if (file === undefined || !existsSync(file)) {
            next();
            return;
          }
          response.setHeader(
            'content-type',
            types[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
          );
          response.end(readFileSync(file));
        });
      },
    },
  };
}
