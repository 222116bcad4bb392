import type { ProseBase } from '../entries.ts';
import type { Body } from '../read/mdx-body.ts';

/** Words that a reader of technical prose reads in a minute. */
const wordsPerMinute = 220;

/**
 * What the corpus keeps of a body.
 * @param body the body as it was read
 */
export function proseOf(body: Body): Omit<ProseBase, 'id' | 'file'> {
  return {
    body: body.text,
    words: body.words,
    minutes: Math.max(1, Math.round(body.words / wordsPerMinute)),
    headings: body.headings.map(({ depth, text, slug }) => ({ depth, text, slug })),
    plain: body.plain,
  };
}
