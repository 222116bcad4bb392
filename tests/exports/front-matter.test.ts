import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { type FrontMatter, frontMatter } from '../../src/exports/markdown/front-matter.ts';

const library = (fields: FrontMatter): string => stringify(fields, { lineWidth: 0 });

/** Words, and between them the signs that may mean something. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'a word',
        'Django',
        '6.1',
        '2026-11-21',
        'http://a.example/',
        'true',
        'Null',
        '0x1F',
        '.inf',
        '1e3',
        '---',
        '“x”',
        'é',
        '😀',
      ),
      fc.constantFrom(...' .,:;-+=()[]!#*_`~<>&|\'"@\\?%{}$^\n\t'.split('')),
      fc.constantFrom(': ', ' #', '- ', '? '),
    ),
    { minLength: 0, maxLength: 6 },
  )
  .map((parts) => parts.join(''));

describe('front matter', () => {
  it('is what the library writes, whatever it holds', () => {
    const fields = fc.record({
      title: text,
      description: fc.option(text, { nil: undefined }),
      applies_to: fc.option(fc.record({ django: fc.option(text, { nil: undefined }), flask: text }), {
        nil: undefined,
      }),
      reviewed: text,
    });
    fc.assert(
      fc.property(fields, (one) => {
        expect(frontMatter(one)).toBe(library(one));
      }),
      { numRuns: 3_000 },
    );
  });

  it('may have no versions', () => {
    expect(frontMatter({ title: 'a', applies_to: {} })).toBe(library({ title: 'a', applies_to: {} }));
  });
});
