import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { printYaml } from '../../src/ingest/write/yaml.ts';

const key = fc.constantFrom('title', 'authors', 'sha256', 'sections', 'from');
const scalar = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.constantFrom('no', '1.10', '---', '# x', 'a: b', '', ' ', '\n', '\t', '\u2028', '{{ x }}', '<b>', '"\\'),
  fc.integer(),
  fc.boolean(),
);
const { tree } = fc.letrec<{ tree: unknown; value: unknown }>((tie) => ({
  value: fc.oneof({ depthSize: 'small' }, scalar, fc.array(tie('value'), { maxLength: 3 }), tie('tree')),
  tree: fc.dictionary(key, tie('value'), { maxKeys: 4 }),
}));

describe('front matter', () => {
  it('is printed as the library prints it, and means what it meant', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const matter = value as Parameters<typeof printYaml>[0];
        fc.pre(Object.keys(matter).length > 0);
        const printed = printYaml(matter);
        expect(parse(printed)).toEqual(matter);
        // The library has short forms for control characters, and sets a list in a list in its own way.
        if (!/\\[u"nt]|[\u0000-\u001f\u007f-\u00a0\u2028\u2029]|- \[|- -/.test(printed.replaceAll('\n', '')))
          expect(printed).toBe(
            stringify(matter, {
              lineWidth: 0,
              defaultStringType: 'QUOTE_DOUBLE',
              defaultKeyType: 'PLAIN',
              aliasDuplicateObjects: false,
            }),
          );
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves out what is not there', () => {
    expect(printYaml({ title: 'a', url: undefined, tags: [] })).toBe('title: "a"\ntags: []\n');
  });
});
