import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import type { Kept, Written } from '../collections/kept-output.ts';
import { verdictHistory } from '../collections/history.ts';
import type { Corpus } from '../corpus/entries.ts';
import { knownOfText } from '../files/known.ts';
import type { Publication } from '../schemas/publication.ts';
import type { MachineFile, Shelf } from './shelves.ts';
import type { Answer, Material } from './worker.ts';

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

interface Run {
  readonly worker: Worker;
  readonly written: Promise<Written>;
}

/** Starts the worker, which loads its code before it is given anything. */
function start(): Run {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const written = new Promise<Written>((resolve, reject) => {
    worker.once('message', ({ made, others }: Answer) => resolve({ made: knownOfText(made), others }));
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The worker that writes the machine edition ended early.')));
  });
  // A build that fails elsewhere must not wait for it, and nobody listens yet where it fails itself.
  worker.unref();
  written.catch(() => undefined);
  return { worker, written };
}

/** Makes the files of a shelf once for each state of the content. */
function keeper(publication: () => Publication): (shelf: Shelf) => Promise<ReadonlyMap<string, MachineFile>> {
  let known: {
    readonly corpus: Corpus;
    readonly made: Map<Shelf, Promise<ReadonlyMap<string, MachineFile>>>;
  };
  return (shelf) => {
    const corpus = siteCorpus();
    if (known?.corpus !== corpus) known = { corpus, made: new Map() };
    const source = { corpus, publication: publication(), history: verdictHistory(), content: 'content' };
    const files =
      known.made.get(shelf) ??
      Promise.resolve(shelf.files(source)).then((all) => new Map(all.map((file) => [file.path, file])));
    known.made.set(shelf, files);
    return files;
  };
}

/** The files of the site that are no pages: how they come into a build. */
export interface MachineEdition {
  /** Stands first: the worker loads its code while the content is read, and takes it over while the folder is made ready. */
  readonly begin: AstroIntegration;
  /** Stands where the folder is ready. */
  readonly integration: AstroIntegration;
  /** Waits until all are written. */
  readonly written: () => Promise<Written>;
}

/**
 * Everything that the site holds beside its pages: the machine edition, the pictures, the index of the search. A build
 * writes it in a worker while Astro makes the pages, of which it needs nothing; the development server makes each file
 * when it is asked for.
 * @param kept says what stands in the folder of the site already
 */
export function machineEdition(kept: () => Kept): MachineEdition {
  let publication: Publication = { site: '', base: '/' };
  let run: Run | undefined;
  return {
    written: async () => {
      run?.worker.ref();
      return (await run?.written) ?? { made: new Map(), others: [] };
    },
    begin: {
      name: 'machine-edition-begin',
      hooks: {
        'astro:config:setup': ({ command }) => {
          if (command === 'build') run = start();
        },
        'astro:config:done': ({ config }) => {
          publication = { site: config.site ?? '', base: config.base.replace(/\/*$/, '/') };
          run?.worker.postMessage({ corpus: siteCorpus(), publication } satisfies Material);
        },
      },
    },
    integration: {
      name: 'machine-edition',
      hooks: {
        'astro:config:done': () => {
          // As early as can be: it needs nothing of Astro, which reads its own collections next.
          run?.worker.postMessage(kept());
        },
        'astro:build:done': async ({ logger }) => {
          const { made } = (await run?.written) ?? {};
          logger.info(`${made?.size ?? 0} files beside the pages were written`);
        },
        'astro:server:setup': async ({ server, logger }) => {
          // What draws and searches is not loaded where the worker does it.
          const { shelves } = await import('./shelves.ts');
          const filesOf = keeper(() => publication);
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
    },
  };
}
