import { describe, expect, it } from 'vitest';
import type { Rule } from './block.ts';
import { blocksOf } from './read.ts';
import { britishSpelling } from './rules/british-spelling.ts';
import { deadWords } from './rules/dead-words.ts';
import { headingCase } from './rules/heading-case.ts';
import { sentenceLength } from './rules/sentence-length.ts';

/** The pieces of a file at which a rule finds a fault, as they stand in the file. */
function faults(rule: Rule, source: string, path = 'content/guides/orm.mdx'): string[] {
  return blocksOf(path, source).flatMap((block) =>
    rule(block).map(({ at }) => /^\S*/.exec(source.slice(block.offsets[at]))?.[0] ?? ''),
  );
}

describe('dead words', () => {
  it('are found where they stand, in the body and in the fields of the front matter', () => {
    const source = "---\nquestion: 'Which is actually faster?'\n---\n\nIt is `very` fast and very small.\n";
    expect(faults(deadWords, source)).toEqual(['actually', 'very']);
  });

  it('are left alone in quotation marks and in fields that are no prose', () => {
    expect(faults(deadWords, '---\naliases: [very fast]\n---\n\nThey say “very fast”.\n')).toEqual([]);
  });

  it('include praise in the words of the Sourcebook, not where it reports an article', () => {
    const claim = '- statement: Jinja is powerful.\n';
    expect(faults(deadWords, claim, 'content/claims/templates.yaml')).toEqual([]);
    expect(faults(deadWords, 'Jinja is powerful.\n')).toEqual(['powerful.']);
  });
});

describe('sentences', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'word').join(' ');

  it('may have forty words', () => {
    expect(faults(sentenceLength, `Short. A ${words(39)}.\n`)).toEqual([]);
  });

  it('are too long beyond, however they are broken into lines', () => {
    expect(faults(sentenceLength, `Short. Long ${words(20)}\n${words(20)}.\n`)).toEqual(['Long']);
  });
});

describe('headings', () => {
  it('have capitals for the first word and for names', () => {
    expect(faults(headingCase, '## How Django and SQLAlchemy Differ\n')).toEqual(['Differ']);
  });

  it('begin with a capital', () => {
    expect(faults(headingCase, '## how it works\n')).toEqual(['how']);
  });

  it('are those of the article in a digest', () => {
    expect(
      faults(headingCase, '## Key Differences\n', 'content/articles/mattoo-key-differences.mdx'),
    ).toEqual([]);
  });
});

describe('spelling', () => {
  it('is British', () => {
    expect(faults(britishSpelling, 'We normalize the color of each size.\n')).toEqual(['color', 'normalize']);
  });
});
