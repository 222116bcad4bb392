import type { AstroIntegration } from 'astro';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import { textReader, type TextReader } from '../markdown/texts.ts';

/*
 * The configuration makes the reader of texts, when all plugins of the Markdown processor are known; the pages use it, in
 * modules of their own. It is kept with the process, where both find it.
 */
const shared = Symbol.for('sourcebook.text-reader');
const place = globalThis as { [shared]?: TextReader };

/**
 * Astro integration: makes the texts ready for {@link readText}. It stands behind those that add to the Markdown processor.
 * @throws where the site is configured with another processor
 */
export function textReading(): AstroIntegration {
  return {
    name: 'text-reading',
    hooks: {
      'astro:config:done': ({ config }) => {
        const { processor, shikiConfig } = config.markdown;
        if (!isSatteriProcessor(processor))
          throw new Error('The texts are written for the processor Sätteri.');
        const { theme, transformers } = shikiConfig;
        place[shared] = textReader(processor.options, { theme, transformers });
      },
    },
  };
}

/** Reads a text in MDX with the processor of the site: see {@link TextReader}. */
export const readText: TextReader = (body, file) => {
  const read = place[shared];
  if (read === undefined) throw new Error('The configuration has made no reader of texts.');
  return read(body, file);
};
