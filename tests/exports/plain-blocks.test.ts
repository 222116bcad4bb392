import fc from 'fast-check';
import type {
  AlignType,
  ListItem,
  Paragraph,
  PhrasingContent,
  RootContent,
  TableCell,
  TableRow,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { describe, expect, it } from 'vitest';
import { writeText } from '../../src/exports/markdown/document.ts';
import { plainBlock } from '../../src/exports/markdown/plain-blocks.ts';

/** The library with the settings of the documents, and nothing of our own. */
const settings: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};
const library = (children: RootContent[]): string => toMarkdown({ type: 'root', children }, settings);

/** Words, and between them the signs that may mean something. */
const words = fc
  .array(
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom('a word', 'Django 6.1', 'two', ' ', ': ', '. ', ', ', '“x”', 'é'),
      },
      { weight: 2, arbitrary: fc.constantFrom(...' .,:;/wWps1-+=()[]!#*_`~<>&|\'"@\\?%{}$^\n'.split('')) },
      {
        weight: 1,
        arbitrary: fc.constantFrom('www.', 'https://', '1. ', '2) ', 'x@y.z', 'a_b', 'ab_cd', '&amp;'),
      },
    ),
    { minLength: 0, maxLength: 5 },
  )
  .map((parts) => parts.join(''));
const text = words.map((value): PhrasingContent => ({ type: 'text', value }));
const address = fc.oneof(
  fc.constantFrom(
    'https://a.example/b_c/#d',
    'https://a.example/?a=1&b=2',
    '/b c',
    'https://a.example/(x)',
    '',
  ),
  words.map((path) => `https://a.example/${path}`),
);
const inline: fc.Arbitrary<PhrasingContent> = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 2, arbitrary: text.map((child): PhrasingContent => ({ type: 'strong', children: [child] })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.oneof(text, fc.constant(undefined)), address)
      // Where the label is the address, a link is written otherwise.
      .map(([child, url]): PhrasingContent => ({
        type: 'link',
        url,
        children: [child ?? { type: 'text', value: url }],
      })),
  },
  words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
  fc
    .constantFrom('1', '12')
    .map((label): PhrasingContent => ({ type: 'footnoteReference', identifier: label, label })),
  text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })),
  fc.constant<PhrasingContent>({ type: 'break' }),
);
const paragraph = fc
  .array(inline, { maxLength: 5 })
  .map((children): Paragraph => ({ type: 'paragraph', children }));
const item = fc
  .tuple(fc.array(paragraph, { minLength: 1, maxLength: 2 }), fc.constantFrom(undefined, null, true))
  .map(([children, checked]): ListItem => ({
    type: 'listItem',
    spread: false,
    checked,
    children: checked === undefined ? children.slice(0, 1) : children,
  }));
const cell = fc
  .array(inline, { maxLength: 3 })
  .map((children): TableCell => ({ type: 'tableCell', children }));
const table = fc
  .tuple(
    fc.array(
      fc
        .array(cell, { minLength: 0, maxLength: 3 })
        .map((children): TableRow => ({ type: 'tableRow', children })),
      { minLength: 1, maxLength: 3 },
    ),
    fc.constantFrom<AlignType[] | undefined>(undefined, []),
  )
  .map(([children, align]): RootContent => ({ type: 'table', align, children }));
const block: fc.Arbitrary<RootContent> = fc.oneof(
  paragraph,
  fc
    .tuple(paragraph, fc.constantFrom(1, 2, 3))
    .map(([{ children }, depth]): RootContent => ({ type: 'heading', depth, children })),
  fc
    .tuple(fc.array(item, { maxLength: 3 }), fc.constantFrom(false, false, true, undefined), fc.boolean())
    .map(([children, spread, ordered]): RootContent => ({ type: 'list', spread, ordered, children })),
  paragraph.map((child): RootContent => ({
    type: 'footnoteDefinition',
    identifier: '1',
    label: '1',
    children: [child],
  })),
  table,
  words.map((value): RootContent => ({ type: 'code', lang: 'py', value })),
  fc.constant<RootContent>({ type: 'thematicBreak' }),
);

describe('the text of a document', () => {
  it('is what the library writes, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        expect(writeText(blocks)).toBe(library(blocks));
      }),
      { numRuns: 3_000 },
    );
  });

  it('needs the library for no plain line', () => {
    const link: PhrasingContent = {
      type: 'link',
      url: 'https://a.example/b/#c_d',
      children: [{ type: 'text', value: 'Hashnode 2024, “ORM & more”' }],
    };
    const children: PhrasingContent[] = [
      { type: 'strong', children: [{ type: 'text', value: 'confirmed' }] },
      { type: 'text', value: ': ' },
      link,
      { type: 'text', value: ' (claim, confirmed). See ' },
      { type: 'inlineCode', value: 'app.route("/")' },
      { type: 'footnoteReference', identifier: '3', label: '3' },
      { type: 'text', value: '.' },
    ];
    const line =
      '**confirmed**: [Hashnode 2024, “ORM & more”](https://a.example/b/#c_d) (claim, confirmed). See `app.route("/")`[^3].';
    const none = (): never => expect.unreachable();
    expect(plainBlock({ type: 'paragraph', children }, none)).toBe(line);
    const items: ListItem[] = [{ type: 'listItem', children: [{ type: 'paragraph', children }] }];
    expect(plainBlock({ type: 'list', spread: false, children: items }, none)).toBe(`- ${line}`);
  });
});
