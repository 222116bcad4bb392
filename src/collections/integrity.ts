import type { AstroIntegration } from 'astro';
import { inspect } from '../corpus/inspect.ts';
import { checkForBuild } from './corpus.ts';

/**
 * Astro integration: checks all content before a build and stops it where something is wrong. Astro itself passes over
 * references that lead nowhere and ids given twice. The development server prints the same report and goes on.
 *
 * It runs in the first of all hooks: in those of the build Astro has already read the collections, and stopped at the
 * first key it does not know, at line 0.
 * @param content the content folder
 */
export function integrity(content = 'content'): AstroIntegration {
  return {
    name: 'integrity',
    hooks: {
      'astro:config:setup': ({ command, logger }) => {
        if (command !== 'build' && command !== 'dev') return;
        const today = new Date().toISOString().slice(0, 10);
        const colour = process.stderr.isTTY;
        const { errors, report } =
          command === 'build'
            ? checkForBuild(content, today, colour)
            : inspect({ content, today }, 'text', colour);
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
