import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/exports/markdown/plain-text.ts';

const own = { extensions: [gfmToMarkdown()], handlers: { text: plainText } };
const library = { extensions: [gfmToMarkdown()] };

/** Text of the signs that Markdown knows, and of words around them. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(...' .,:;/wWps1-+=()[]!#*_`~<>&|\'"@\\?%\n'.split('')),
      fc.constantFrom('www.', 'https://', 'a word', '1. ', 'x@y.z', ' '),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts): PhrasingContent => ({ type: 'text', value: parts.join('') }));
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  text,
  fc.constant<PhrasingContent>({ type: 'break' }),
  fc.constant<PhrasingContent>({ type: 'inlineCode', value: 'a b' }),
  text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })),
  fc.tuple(text, fc.constantFrom('https://a.example/', '/b c')).map(([child, url]): PhrasingContent => ({
    type: 'link',
    url,
    children: [child],
  })),
);
const document = fc.array(inline, { minLength: 1, maxLength: 4 }).chain((children) =>
  fc.constantFrom<Root>(
    { type: 'root', children: [{ type: 'paragraph', children }] },
    { type: 'root', children: [{ type: 'heading', depth: 2, children }] },
    {
      type: 'root',
      children: [
        { type: 'table', children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }] },
      ],
    },
    {
      type: 'root',
      children: [
        { type: 'list', children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }] },
      ],
    },
  ),
);

describe('plain text in Markdown', () => {
  it('is written as the library writes it, whatever it says and wherever it stands', () => {
    fc.assert(
      fc.property(document, (root) => {
        expect(toMarkdown(root, own)).toBe(toMarkdown(root, library));
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves an ordinary sentence as it is', () => {
    const sentence =
      "Django's admin (since 0.9) needs no code; Flask has none, but extensions do: two of them.";
    expect(toMarkdown({ type: 'paragraph', children: [{ type: 'text', value: sentence }] }, own)).toBe(
      `${sentence}\n`,
    );
  });
});
