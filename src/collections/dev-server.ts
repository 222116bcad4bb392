import { mkdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { inspect } from '../corpus/inspect.ts';
import { addresses } from '../schemas/addresses.ts';
import { forgetCorpus } from './corpus.ts';
import { draftsShown } from './drafts-shown.ts';

/** Changes come in handfuls when an editor saves or a branch is switched. */
const quiet = 150;

/**
 * Astro integration for those who write: the development server shows the drafts of the importer, and notices when
 * anything in the content changes. A build has neither the pages nor the texts.
 */
export function devServer(): AstroIntegration {
  return {
    name: 'dev-server',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        draftsShown.is = command === 'dev';
        if (command !== 'dev') return;
        // A folder that comes into being later would not be watched.
        mkdirSync('content/drafts', { recursive: true });
        injectRoute({ pattern: addresses.drafts(), entrypoint: './src/drafts/DraftList.astro' });
        injectRoute({ pattern: addresses.draft('[id]'), entrypoint: './src/drafts/DraftPage.astro' });
      },
      'astro:server:setup': ({ server, logger }) => {
        let waiting: NodeJS.Timeout | undefined;
        const refresh = (draft: boolean): void => {
          forgetCorpus();
          // The pages have read the corpus too, in modules of their own.
          for (const environment of Object.values(server.environments))
            environment.moduleGraph.invalidateAll();
          server.environments.client.hot.send({ type: 'full-reload' });
          if (draft) return;
          const today = new Date().toISOString().slice(0, 10);
          const { errors, report } = inspect({ content: 'content', today }, 'text', process.stderr.isTTY);
          if (errors > 0) logger.warn(`\n${report}`);
        };
        server.watcher.on('all', (_event, path) => {
          if (!/[\\/]content[\\/]/.test(path)) return;
          clearTimeout(waiting);
          waiting = setTimeout(refresh, quiet, /[\\/]content[\\/]drafts[\\/]/.test(path));
        });
      },
    },
  };
}
