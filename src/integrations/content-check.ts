import type { AstroIntegration } from 'astro';
import { siteContent } from '../corpus/site-corpus.ts';
import type { Reading } from '../corpus/corpus.ts';
import { inspectReading } from '../corpus/inspect.ts';

/**
 * Checks the content on the day of the clock.
 * @param content all content as it was read
 * @returns how many errors there are, and what they are
 */
export function checkContent(content: Reading = siteContent()): ReturnType<typeof inspectReading> {
  const today = new Date().toISOString().slice(0, 10);
  return inspectReading(content, today, 'text', process.stderr.isTTY);
}

/**
 * Astro integration: checks all content before a build and stops it where something is wrong. Astro itself passes over
 * references that lead nowhere and ids given twice. The development server prints the same report and goes on.
 *
 * It runs in the first of all hooks: in those of the build Astro has already read the collections, and stopped at the
 * first key it does not know, at line 0.
 * @param read reads the content
 */
export function contentCheck(read: () => Reading = siteContent): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const { errors, report } = checkContent(read());
        if (errors === 0) return;
        if (command === 'dev') {
          logger.warn(`\n${report}`);
          return;
        }
        logger.error(`\n${report}`);
        throw new Error('The content has errors, named above; nothing was built.');
      },
    },
  };
}
