import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../src/corpus/read/front-matter.ts';
import { readBody } from '../../src/corpus/read/mdx-body.ts';
import { printedFile, regionsOf } from '../../src/corpus/read/regions.ts';
import { readYaml } from '../../src/corpus/read/yaml-source.ts';

describe('front matter', () => {
  test('ends at the first fence after the opening one', () => {
    expect(splitFrontMatter('---\ntitle: A\n---\nBody\n---\nmore')).toEqual({
      yaml: 'title: A\n',
      yamlLine: 2,
      body: 'Body\n---\nmore',
      bodyLine: 4,
    });
  });

  test('may be empty, may have the line ends of Windows and a byte order mark', () => {
    expect(splitFrontMatter('---\n---\n')).toMatchObject({ yaml: '', body: '', bodyLine: 3 });
    expect(splitFrontMatter('\uFEFF---\r\ntitle: A\r\n---\r\nBody')).toMatchObject({
      body: 'Body',
      bodyLine: 4,
    });
  });

  test('is missing where a fence is, and where the fence names a language', () => {
    expect(splitFrontMatter('title: A')).toBeUndefined();
    expect(splitFrontMatter('---\ntitle: A\n')).toBeUndefined();
    expect(splitFrontMatter('---js\n({})\n---\n')).toBeUndefined();
  });
});

describe('YAML', () => {
  const read = (text: string) => readYaml(text, 'file.yaml', 1);

  test('a place is that of the value, or of the key', () => {
    const { source } = read('a: 1\nlist:\n  - { b: 2 }\n');
    expect(source?.locate(['list', 0, 'b'])).toEqual({ file: 'file.yaml', line: 3, column: 10 });
    expect(source?.locate(['list', 0, 'b'], 'key')).toEqual({ file: 'file.yaml', line: 3, column: 7 });
  });

  test('a path that does not exist is placed at its nearest parent', () => {
    const { source } = read('a: 1\nlist:\n  - { b: 2 }\n');
    expect(source?.locate(['list', 0, 'c', 'd'])).toMatchObject({ line: 3, column: 5 });
    expect(source?.locate(['list', 4])).toMatchObject({ line: 2, column: 1 });
  });

  test('dates and other words stay text, as in YAML 1.2', () => {
    expect(read('a: 2026-11-21\nb: yes\nc: 010\n').source?.value).toEqual({
      a: '2026-11-21',
      b: 'yes',
      c: 10,
    });
  });

  test.each([
    'a: &x 1\nb: *x\n',
    'a: !!js/function "x"\n',
    'a: 1\na: 2\n',
    'a: [1\n',
    '{a: 1}\n---\n{b: 2}\n',
  ])('what is refused gives no value: %j', (text) => {
    const { source, diagnostics } = read(text);
    expect(source).toBeUndefined();
    expect(diagnostics.length).toBeGreaterThan(0);
  });

  test('all content reads as another parser reads it', () => {
    const paths = readdirSync('content', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(?:yaml|mdx)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      const yaml = path.endsWith('.mdx') ? (splitFrontMatter(text)?.yaml ?? '') : text;
      expect(readYaml(yaml, path, 1).source?.value, path).toEqual(parseDocument(yaml).toJS());
    }
  });
});

describe('the body of a text', () => {
  test('gives headings with the anchors of the page, links, samples and code with their lines', () => {
    const { body, diagnostics } = readBody(
      '## What `it` *is*\n\nText.[](claim:a)\n\n## What it is\n\n:::note[Aside]\nMore.[](ref:b#c)\n:::\n\n<Sample id="a/b" />\n',
      'guide.mdx',
      11,
      true,
    );
    expect(diagnostics).toEqual([]);
    expect(body.headings.map(({ slug, depth, line }) => [slug, depth, line])).toEqual([
      ['what-it-is', 2, 11],
      ['what-it-is-1', 2, 15],
    ]);
    expect(body.links.map(({ url, line, column }) => [url, line, column])).toEqual([
      ['claim:a', 13, 6],
      ['ref:b#c', 18, 6],
    ]);
    expect(body.samples).toMatchObject([{ id: 'a/b', region: undefined, line: 21 }]);
  });

  test('gives the code of guides alone', () => {
    const text = '~~~python\nimport flask\n~~~\n\nText.\n';
    const counts = (guide: boolean): number[] => {
      const { fences, paragraphs } = readBody(text, 'text.mdx', 1, guide).body;
      return [fences.length, paragraphs.length];
    };
    expect([counts(true), counts(false)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
  });

  test('counts the words that are read', () => {
    expect(readBody("Django's `admin` is *there*, [isn’t it](ref:a)?", 'guide.mdx', 1, true).body.words).toBe(
      6,
    );
  });

  test('may hold comments, which run nothing', () => {
    expect(readBody('{/* later */}\n\nText.', 'guide.mdx', 1, true).diagnostics).toEqual([]);
  });

  test('must not import or export anything', () => {
    const { diagnostics } = readBody("import a from 'a';\n\nexport const b = 1;\n", 'guide.mdx', 5, true);
    expect(diagnostics[0]).toMatchObject({ id: 'mdx-code', line: 5 });
  });
});

describe('regions of a sample', () => {
  test('are cut out without their common indentation', () => {
    const text = 'def f():\n    # region: body\n    if x:\n\n        y()\n    # endregion\n';
    expect(regionsOf(text)).toEqual({
      regions: [{ name: 'body', code: 'if x:\n\n    y()', line: 3 }],
      faults: [],
    });
  });

  test('may stand in templates', () => {
    const text =
      '{# region: loop #}\n<li>\n{# endregion #}\n<!-- region: end -->\n</ul>\n<!-- endregion -->\n';
    expect(regionsOf(text).regions.map((region) => region.name)).toEqual(['loop', 'end']);
  });

  test.each([
    ['# region: a\n# region: b\n# endregion', 'The region "a" does not end.'],
    ['# endregion', 'This end belongs to no region.'],
    ['# region: a\n# endregion\n# region: a\n# endregion', 'The region "a" appears twice.'],
  ])('have a beginning, an end and a name of their own: %j', (text, message) => {
    expect(regionsOf(text).faults[0]?.message).toBe(message);
  });

  test('are lines of the printed file that matter; their marks are left out, and the emptiness around them', () => {
    const text = '\na\n\n\n# region: x\nb\n\nc\n# endregion\n\n\nd\n';
    expect(printedFile(text)).toEqual({ code: 'a\n\n\nb\n\nc\n\n\nd', marked: [4, 6] });
    const formatted = '# region: x\nb\n\n\n# endregion\n\nd\n';
    expect(printedFile(formatted).code).toBe('b\n\n\nd');
  });
});
