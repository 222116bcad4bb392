import { mkdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { forgetContent } from '../corpus/site-corpus.ts';
import { addresses } from '../schemas/addresses.ts';
import { checkContent } from './content-check.ts';
import { contentChanged } from './dev-pages.ts';

/** Changes come in handfuls when an editor saves or a branch is switched: so many milliseconds without one end them. */
const quiet = 50;

/**
 * Astro integration for those who write: the development server shows the drafts of the importer, and notices when
 * anything in the content changes. A build has neither the pages nor the texts.
 */
export function devServer(): AstroIntegration {
  return {
    name: 'dev-server',
    hooks: {
      'astro:config:setup': ({ command, injectRoute, injectScript }) => {
        if (command !== 'dev') return;
        // A folder that comes into being later would not be watched.
        mkdirSync('content/drafts', { recursive: true });
        injectRoute({
          pattern: addresses.drafts(),
          entrypoint: './src/integrations/drafts/DraftList.astro',
        });
        injectRoute({
          pattern: addresses.draft('[id]'),
          entrypoint: './src/integrations/drafts/DraftPage.astro',
        });
        injectScript('page-ssr', "import '/src/integrations/dev-pages.ts';");
      },
      'astro:server:setup': ({ server, logger }) => {
        let waiting: NodeJS.Timeout | undefined;
        const refresh = (): void => {
          forgetContent();
          for (const { hot, moduleGraph } of Object.values(server.environments)) {
            hot.send(contentChanged);
            // A text holds what the Markdown plugins found in other entries, such as verdicts and definitions.
            for (const module of moduleGraph.idToModuleMap.values())
              if (module.file?.endsWith('.mdx') === true) moduleGraph.invalidateModule(module);
          }
          server.environments.client.hot.send({ type: 'full-reload' });
          // Readers of the page first: the report can wait for it.
          waiting = setTimeout(() => {
            const { errors, report } = checkContent();
            if (errors > 0) logger.warn(`\n${report}`);
          }, 10 * quiet);
        };
        server.watcher.on('all', (_event, path) => {
          if (!/[\\/]content[\\/]/.test(path)) return;
          clearTimeout(waiting);
          waiting = setTimeout(refresh, quiet);
        });
      },
    },
  };
}
