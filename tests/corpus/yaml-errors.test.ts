import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { YAMLException } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { explainYamlError } from '../../src/corpus/read/yaml-errors.ts';
import { readYaml } from '../../src/corpus/read/yaml-source.ts';

const unclosedQuote = [
  'This quotation mark is never closed.',
  'Close it at the end of the text; inside single quotes write an apostrophe twice.',
] as const;
const missingSpace = [
  'The line before this key is neither a key with its value nor an entry of a list.',
  'Write a space after its colon or hyphen; to continue the text above it, indent it further.',
] as const;
const differentIndent = [
  'The line is indented differently from the lines around it.',
  'Give keys of one mapping the same indentation.',
] as const;
const commas = [
  'A comma is missing here, or there is one too many.',
  'Put one comma between two entries.',
] as const;
const signs = [
  'Tags (!), anchors (&), aliases (*) and directives (%) are not used in content.',
  'Put text that begins with such a sign in quotes.',
] as const;
const block = [
  'A block of text begins with "|" or ">", and nothing else may follow in the line.',
  'Write "|" or ">-", and begin the text on the next line.',
] as const;

const cases: readonly (readonly [yaml: string, place: string, words: readonly [string, string]])[] = [
  ['a: "b\nc: d\n', '1:4', unclosedQuote],
  ["- a: b\n  c: 'd\n  e: f\n", '2:6', unclosedQuote],
  ['a: "b', '1:4', unclosedQuote],
  ['a: [b, c\nd: e\n', '1:4', ['The bracket "[" is never closed.', 'Close it with "]".']],
  ['a: { b: c\n', '1:4', ['The bracket "{" is never closed.', 'Close it with "}".']],
  [
    "a: 'it's'\n",
    '1:8',
    [
      'Text follows after the closing quotation mark.',
      'Write an apostrophe inside single quotes twice, or put the whole text in double quotes.',
    ],
  ],
  ['a: b: c\n', '1:5', ['The line has a second colon followed by a space.', 'Put the text in quotes.']],
  [
    'a: b\n  c: d\n',
    '2:4',
    [
      'The line is indented further than the key above it, which has a value already.',
      'Give keys of one mapping the same indentation.',
    ],
  ],
  ['a:\n  b: c\n d: e\n', '3:2', differentIndent],
  ['a:\n  - b\n c: d\n', '3:2', differentIndent],
  ['a: @b\n', '1:4', ['A value cannot begin with "@".', 'Put the text in quotes.']],
  ['a: `b`\n', '1:4', ['A value cannot begin with "`".', 'Put the text in quotes.']],
  ['a:b\nc: d\n', '2:2', missingSpace],
  ['a: b\nc\nd: e\n', '3:2', missingSpace],
  [
    '- a\nb: c\n',
    '2:1',
    [
      'The line does not continue what is above it.',
      'Give it the indentation of its neighbours; a file holds a list or keys, never both.',
    ],
  ],
  ['a:\n\tb: c\n', '2:1', ['The line is indented with a tab.', 'Indent it with spaces.']],
  [
    'a: "\\q"\n',
    '1:6',
    [
      'The backslash begins no escape that YAML knows.',
      'Write the backslash twice, or put the text in single quotes.',
    ],
  ],
  ['a: [b,,c]\n', '1:7', commas],
  ['a: > b\n', '1:6', block],
  ['a: !b c\n', '1:4', signs],
  ['%A b\nc: d\n', '2:1', signs],
  ['a: \u0007\n', '1:4', ['There is a control character here.', 'Delete it, or type the text again.']],
  [
    'a: b\n---\nc: d\n',
    '2:1',
    [
      'A second document begins after the first.',
      'Keep one document a file: delete the line "---" or "..." between the two.',
    ],
  ],
];

describe('what the YAML parser finds wrong is said in our words', () => {
  test.each(cases)('%j', (yaml, place, [what, remedy]) => {
    const { diagnostics } = readYaml(yaml, 'file.yaml', 1);
    expect(diagnostics.map((one) => [`${one.line}:${one.column}`, one.what, one.remedy])).toEqual([
      [place, what, remedy],
    ]);
  });

  test('all repeated keys and aliases of a file are found at once', () => {
    const { diagnostics } = readYaml('a: &x 1\nb: *x\nb: *x\nc: { d: 1, d: 2 }\n', 'file.yaml', 1);
    expect(diagnostics.map(({ id, line, column }) => `${line}:${column} ${id}`)).toEqual([
      '2:4 yaml-alias',
      '3:1 key-repeated',
      '3:4 yaml-alias',
      '4:12 key-repeated',
    ]);
  });

  test('every reason that the parser can give has its own sentence', () => {
    const program = readFileSync(createRequire(import.meta.url).resolve('js-yaml'), 'utf8');
    const reasons = [...program.matchAll(/throwError(?:\$1)?\(state, (["`])(.+?)\1\)/g)].map(
      ([, , reason]) => reason,
    );
    expect(reasons.length).toBeGreaterThan(50);
    const unknown = explainYamlError('', new YAMLException('a reason that the parser does not have')).message;
    for (const reason of new Set(reasons)) {
      const { message } = explainYamlError(': x', new YAMLException(reason ?? ''));
      expect(message, reason).not.toContain(reason);
      if (reason !== 'bad indentation of a mapping entry') expect(message, reason).not.toBe(unknown);
    }
  });
});
