import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { printYaml } from '../../src/ingest/write/yaml.ts';

const key = fc.constantFrom('title', 'authors', 'sha256', 'sections', 'from');
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.constantFrom('no', '1.10', '---', '# x', 'a: b', '', ' ', '\n', '\t', '\u2028', '{{ x }}', '<b>', '"\\'),
  // Long enough for a printer to break it into lines.
  fc.constantFrom('word '.repeat(60), `${'word '.repeat(60)}\n---\n{x}`),
  fc.integer(),
  fc.boolean(),
);
const { tree } = fc.letrec<{ tree: unknown; value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('tree')),
  tree: fc.dictionary(key, tie('value'), { minKeys: 1, maxKeys: 4 }),
}));
const matter = tree.map((value) => value as Parameters<typeof printYaml>[0]);

describe('front matter', () => {
  it('means what it meant', () => {
    fc.assert(
      fc.property(matter, (value) => {
        expect(parse(printYaml(value))).toEqual(value);
      }),
      { numRuns: 1000 },
    );
  });

  it('has each string on one line in the quotes of JSON, so that nothing in it is read as YAML', () => {
    const scalarLine =
      /^ *(?:- )*(?:[a-z0-9]+:(?: |$))?(?:"(?:[^"\\\n]|\\.)*"|-?\d+|true|false|\[\]|\{\})?$/u;
    fc.assert(
      fc.property(matter, (value) => {
        const lines = printYaml(value).split('\n');
        expect(lines.filter((line) => !scalarLine.test(line))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what is not there', () => {
    expect(printYaml({ title: 'a', url: undefined, tags: [] })).toBe('title: "a"\ntags: []\n');
  });
});
