import { describe, expect, it } from 'vitest';
import { readMdx } from '../../src/ingest/write/read-mdx.ts';

describe('reading MDX', () => {
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
