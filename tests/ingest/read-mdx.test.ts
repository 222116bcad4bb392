import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { describe, expect, it } from 'vitest';
import { readMdx } from '../../src/ingest/write/read-mdx.ts';

/** The same parser without any abridgement. */
function readInFull(mdx: string): unknown {
  return fromMarkdown(mdx, {
    extensions: [gfm(), mdxjs()],
    mdastExtensions: [
      ...gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] })),
      mdxFromMarkdown(),
    ],
  });
}

function outcome(read: () => unknown): string {
  try {
    return JSON.stringify(read());
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : ''}`;
  }
}

const piece = fc.constantFrom(
  ...[
    'a',
    'word',
    ' ',
    ' ',
    '|',
    '| a | b |',
    '|-|-|',
    '| --- | --- |',
    ':-',
    '-|-',
    '--',
    '> ',
    '- ',
    '1. ',
    '\t',
  ],
  ...[
    'http://',
    'https://a.b/c',
    'HTTPS://a',
    'www.',
    'www.a.b',
    'jo@example.org',
    '@',
    'a@',
    '.',
    '_',
    '+',
    '\\',
    '`',
  ],
  ...[
    '[',
    ']',
    '](<https://a.b>)',
    '](<',
    '>)',
    '<b>',
    '</b>',
    '{',
    '}',
    '&#x40;',
    '*',
    '~',
    '#',
    '```',
    ':',
    '!',
  ],
);
const line = fc.array(piece, { maxLength: 7 }).map((parts) => parts.join(''));
const text = fc
  .array(fc.tuple(line, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r')), { maxLength: 8 })
  .map((lines) => lines.flat().join(''));

describe('reading MDX without looking for what cannot be there', () => {
  it('gives the same tree, or the same refusal, as looking everywhere', { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(text, (mdx) => {
        expect(outcome(() => readMdx(mdx))).toBe(outcome(() => readInFull(mdx)));
      }),
      { seed: 20_261_121, numRuns: Math.ceil(Number(process.env['INGEST_CASES'] ?? 2000) / 5) },
    );
  });

  it.each([
    '| a | b |\n| - | - |\n| c | d |',
    '> | a |\n> | - |\n> | b |',
    '- | a |\n  | - |\n  | b |',
    'a | b\n-|-',
  ])('finds the table in %j', (mdx) => {
    expect(JSON.stringify(readMdx(mdx))).toContain('"tableRow"');
  });

  it.each(['See www.example.org there', 'See https://example.org', 'Write to jo@example.org'])(
    'finds the address in %j',
    (mdx) => {
      expect(JSON.stringify(readMdx(mdx))).toContain('"link"');
    },
  );
});
