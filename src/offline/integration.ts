import type { AstroIntegration } from 'astro';
import type { Digest } from '../files/digest.ts';
import { editionFile, type Edition } from './edition.ts';
import { bytesOf, type Files } from './files.ts';
import { ending, installation } from './worker/write-list.ts';

/** The folder of a site that is being finished. */
export interface Site {
  /** What it holds. */
  readonly files: () => ReadonlyMap<string, { readonly digest: Digest }>;
  /** Adds files to it. */
  readonly add: (files: Files) => void;
}

/**
 * Astro integration: finishes a built site for the use without a network. It lists what the others wrote, and therefore stands
 * behind them.
 * @param day gives the day of the edition
 * @param site the folder of the site
 * @param installed false for a site that removes itself from the browsers where it was installed
 */
export function offline(day: () => string, site: Site, installed: boolean): AstroIntegration {
  let edition: Edition = { edition: '', site: '', base: '/' };
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        edition = { edition: day(), site: config.site ?? '', base: config.base.replace(/\/*$/u, '/') };
      },
      'astro:build:done': async ({ logger }) => {
        site.add(new Map([[editionFile, bytesOf(`${JSON.stringify(edition)}\n`)]]));
        const files = [...site.files()].map(([path, { digest }]) => [path, digest] as const);
        site.add(installed ? await installation(files, edition) : await ending());
        logger.info(installed ? 'the files of the installed site are listed' : 'installed sites end');
      },
    },
  };
}
