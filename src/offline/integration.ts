import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { editionFile, type Edition } from './edition.ts';

/**
 * Astro integration: finishes a built site for the use without a network.
 * @param day gives the day of the edition
 */
export function offline(day: () => string): AstroIntegration {
  let edition: Edition = { edition: '', site: '', base: '/' };
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        edition = { edition: day(), site: config.site ?? '', base: config.base.replace(/\/*$/u, '/') };
      },
      'astro:build:done': ({ dir }) => {
        writeFileSync(join(fileURLToPath(dir), editionFile), `${JSON.stringify(edition)}\n`);
      },
    },
  };
}
