import type { AstroIntegration } from 'astro';
import type { Corpus } from '../corpus/entries.ts';
import { warehouseOf } from './parcels.ts';

/**
 * Says of each build whether its samples can be run in the browser.
 * @param corpus reads the content
 */
export function runner(corpus: () => Corpus): AstroIntegration {
  return {
    name: 'runner',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const warehouse = warehouseOf(corpus());
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
