import type { AstroIntegration } from 'astro';
import { inspect, type Inspection } from '../corpus/inspect.ts';

/**
 * Astro integration: checks all content before a build and stops it where something is wrong. Astro itself passes over
 * references that lead nowhere and ids given twice. The development server prints the same report and goes on.
 * @param content the content folder
 */
export function integrity(content = 'content'): AstroIntegration {
  const look = (): Inspection => {
    const today = new Date().toISOString().slice(0, 10);
    return inspect({ content, today }, 'text', process.stderr.isTTY);
  };
  return {
    name: 'sourcebook-integrity',
    hooks: {
      'astro:build:start': ({ logger }) => {
        const { errors, report } = look();
        if (errors === 0) return;
        logger.error(`\n${report}`);
        throw new Error(
          'The content has errors (see above); nothing was built. "npm run check" prints them again.',
        );
      },
      'astro:server:start': ({ logger }) => {
        const { errors, report } = look();
        if (errors > 0) logger.warn(`\n${report}`);
      },
    },
  };
}
