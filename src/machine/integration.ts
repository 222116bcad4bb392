import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { verdictHistory } from '../collections/history.ts';
import type { Corpus } from '../corpus/entries.ts';
import type { Publication } from '../schemas/publication.ts';
import { type MachineFile, type Shelf, shelves, type Source } from './shelves.ts';
import { writeMachineFiles } from './write.ts';

/** What hosts say of files by their ending; others are bytes. */
const kinds: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  png: 'image/png',
  py: 'text/x-python; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** Makes the files of a shelf once for each state of the content. */
function keeper(source: () => Source): (shelf: Shelf) => Promise<ReadonlyMap<string, MachineFile>> {
  let known: {
    readonly corpus: Corpus;
    readonly made: Map<Shelf, Promise<ReadonlyMap<string, MachineFile>>>;
  };
  return (shelf) => {
    const current = source();
    if (known?.corpus !== current.corpus) known = { corpus: current.corpus, made: new Map() };
    const files =
      known.made.get(shelf) ??
      Promise.resolve(shelf.files(current)).then((all) => new Map(all.map((file) => [file.path, file])));
    known.made.set(shelf, files);
    return files;
  };
}

/**
 * Everything that the site holds beside its pages: the machine edition, the pictures, the index of the search. A build
 * writes it when the pages are done; the development server makes each file when it is asked for.
 */
export function machineEdition(): AstroIntegration {
  let publication: Publication = { site: '', base: '/' };
  const source = (): Source => ({
    corpus: siteCorpus(),
    publication,
    history: verdictHistory(),
    content: 'content',
  });
  return {
    name: 'machine-edition',
    hooks: {
      'astro:config:done': ({ config }) => {
        publication = { site: config.site ?? '', base: config.base.replace(/\/*$/, '/') };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { size } = await writeMachineFiles(source(), fileURLToPath(dir));
        logger.info(`${size} files beside the pages were written`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const filesOf = keeper(source);
        server.middlewares.use((request, response, next) => {
          const address = decodeURI((request.url ?? '').split('?')[0] ?? '');
          // Astro may have taken the base path off.
          const path = address.startsWith(publication.base)
            ? address.slice(publication.base.length)
            : address.slice(1);
          const shelf = shelves.find(({ holds }) => holds.test(path));
          if (shelf === undefined) {
            next();
            return;
          }
          const answer = async (): Promise<void> => {
            const file = (await filesOf(shelf)).get(path);
            if (file === undefined) {
              next();
              return;
            }
            const content = await file.content();
            response.setHeader(
              'content-type',
              kinds[path.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
            );
            response.end(content);
          };
          answer().catch((error: unknown) => {
            logger.error(`${path} could not be made: ${String(error)}`);
            response.statusCode = 500;
            response.end();
          });
        });
      },
    },
  };
}
