import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { siteCorpus } from '../corpus/site-corpus.ts';
import { editionFile, type Edition } from '../offline/edition.ts';
import { bytesOf, digestsOf, readFiles, writeFiles } from '../offline/files.ts';
import { uninstallWorker, installation } from '../offline/worker/installation.ts';
import { siteUrlOf } from './site-url.ts';

/**
 * Astro integration: finishes a built site for the use without a network. It lists what the others wrote, and therefore
 * comes after them.
 * @param installed false for a site that removes itself from the browsers where it was installed
 */
export function offline(installed: boolean): AstroIntegration {
  let edition: Edition = { edition: '', site: '', base: '/' };
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        edition = { edition: siteCorpus().today, ...siteUrlOf(config) };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        writeFiles(folder, new Map([[editionFile, bytesOf(`${JSON.stringify(edition)}\n`)]]));
        const files = installed
          ? await installation(digestsOf(readFiles(folder)), edition)
          : await uninstallWorker();
        writeFiles(folder, files);
        logger.info(installed ? 'the files of the installed site are listed' : 'installed sites are removed');
      },
    },
  };
}
