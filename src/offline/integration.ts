import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Digest, digestOf } from '../files/digest.ts';
import { pathsIn } from '../files/paths.ts';
import { editionFile, type Edition } from './edition.ts';
import { bytesOf, writeFiles } from './files.ts';
import { ending, installation, isServed } from './worker/write-list.ts';

/**
 * Astro integration: finishes a built site for the use without a network. It reads what the others wrote, and therefore
 * stands last.
 * @param day gives the day of the edition
 * @param known gives the digests of files whose content somebody knows already
 * @param installed false for a site that removes itself from the browsers where it was installed
 */
export function offline(
  day: () => string,
  known: () => Promise<ReadonlyMap<string, Digest | undefined>>,
  installed: boolean,
): AstroIntegration {
  let edition: Edition = { edition: '', site: '', base: '/' };
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        edition = { edition: day(), site: config.site ?? '', base: config.base.replace(/\/*$/u, '/') };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        writeFiles(folder, new Map([[editionFile, bytesOf(`${JSON.stringify(edition)}\n`)]]));
        const digests = await known();
        const site = pathsIn(folder)
          .filter(isServed)
          .map((path) => [path, digests.get(path) ?? digestOf(readFileSync(join(folder, path)))] as const);
        writeFiles(folder, installed ? await installation(site, edition) : await ending());
        logger.info(installed ? 'the files of the installed site are listed' : 'installed sites end');
      },
    },
  };
}
