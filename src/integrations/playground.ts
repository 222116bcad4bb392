import type { AstroIntegration } from 'astro';
import { siteCorpus } from '../corpus/site-corpus.ts';
import { warehouseOf } from '../runner/parcels.ts';

/** Astro integration: says of each build whether its samples can be run in the browser. */
export function playgroundNotice(): AstroIntegration {
  return {
    name: 'playground',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const warehouse = warehouseOf(siteCorpus());
        if ('missing' in warehouse) {
          logger.info(
            `The samples have no button "Run it here": ${warehouse.missing.length} wheels are not on this machine. "npm run samples -- --fetch" brings them.`,
          );
          return;
        }
        const bytes = warehouse.files.reduce((sum, file) => sum + file.bytes, 0);
        logger.info(
          `${warehouse.parcels.size} pairs of samples run in the browser, with ${warehouse.files.length} files of ${(bytes / 1e6).toFixed(1)} MB`,
        );
      },
    },
  };
}
