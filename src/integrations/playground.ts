import type { AstroIntegration } from 'astro';
import { siteCorpus } from '../corpus/site-corpus.ts';
import { playgroundBundle } from '../playground/bundle.ts';

/** Astro integration: says of each build whether its samples can be run in the browser. */
export function playgroundNotice(): AstroIntegration {
  return {
    name: 'playground',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const bundle = playgroundBundle(siteCorpus());
        if ('missing' in bundle) {
          logger.info(
            `The samples have no button "Run it here": ${bundle.missing.length} wheels are not on this machine. "npm run samples -- --fetch" brings them.`,
          );
          return;
        }
        const bytes = bundle.files.reduce((sum, file) => sum + file.bytes, 0);
        logger.info(
          `${bundle.manifests.size} pairs of samples run in the browser, with ${bundle.files.length} files of ${(bytes / 1e6).toFixed(1)} MB`,
        );
      },
    },
  };
}
