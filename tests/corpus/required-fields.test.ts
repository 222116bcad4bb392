import { describe, expect, test } from 'vitest';
import { type Files, load, sound, soundBut } from './tiny-corpus.ts';

/** One file of every collection, and every file of the content folder itself. */
const files: Files = {
  ...sound,
  'benchmarks/speed/benchmark.yaml': `title: Speed
method: By turns.
requires: [Django, Flask]
tasks: [{ id: text, label: Text }]
caveats: [Small.]
`,
  'benchmarks/speed/program.py': 'print()\n',
  'benchmarks/speed/run.json': JSON.stringify(
    {
      recorded: '2026-11-01',
      python: '3.14.2',
      machine: 'one',
      packages: {},
      program: 'b'.repeat(64),
      rounds: 1,
      results: {},
    },
    undefined,
    2,
  ),
  'glossary/back-end.yaml': `term: back end
definition: A term that exists only so that the check has something to look at.
cites: ['ref:django-admin']
topics: [admin]
`,
  'references.lock.json': JSON.stringify(
    { writtenBy: 'a command', distributions: {}, pages: {} },
    undefined,
    2,
  ),
};

/** Files whose top is a mapping with named fields, each with a field that must be there. */
const required: Readonly<Record<string, readonly string[]>> = {
  'articles/smith-comparison.mdx': [
    'title',
    'authors',
    'language',
    'audience',
    'description',
    'rights',
    'source',
    'imported',
    'sections',
  ],
  'references/django-admin.yaml': ['title', 'publisher', 'url', 'kind', 'checked'],
  'guides/admin.mdx': [
    'title',
    'topics',
    'question',
    'description',
    'bottomLine',
    'facts',
    'appliesTo',
    'reviewed',
    'order',
  ],
  'decisions/admin.yaml': ['need', 'question', 'group', 'order', 'topic', 'pointsTo', 'why', 'claims'],
  'frameworks/django.yaml': [
    'name',
    'order',
    'colours',
    'steward',
    'website',
    'documentation',
    'repository',
    'licence',
    'releases',
  ],
  'pages/about.mdx': ['title', 'description', 'reviewed'],
  'samples/admin/register/sample.yaml': ['title', 'summary', 'django', 'flask'],
  'samples/admin/register/run.json': ['recorded', 'runtime', 'django', 'flask'],
  'benchmarks/speed/benchmark.yaml': ['title', 'method', 'requires', 'tasks', 'caveats'],
  'benchmarks/speed/run.json': ['recorded', 'python', 'machine', 'packages', 'program', 'rounds', 'results'],
  'glossary/back-end.yaml': ['term', 'definition', 'cites', 'topics'],
  'references.lock.json': ['writtenBy', 'distributions', 'pages'],
};

/** The text without the lines of a field of its top mapping. */
function without(text: string, field: string): string {
  const key = text.startsWith('{') ? `  "${field}":` : `${field}:`;
  const lines = text.split('\n');
  const from = lines.findIndex((line) => line.startsWith(key));
  if (from === -1) throw new Error(`There is no "${field}".`);
  const indent = key.length - key.trimStart().length;
  const rest = lines.slice(from + 1);
  const to = rest.findIndex(
    (line) => /\S/.test(line) && line.search(/\S/) <= indent && !/^\s*[}\]],?$/.test(line),
  );
  const closing = rest.findIndex((line) => line === '}');
  const end = to === -1 ? closing : closing === -1 ? to : Math.min(to, closing);
  const kept = [...lines.slice(0, from), ...rest.slice(end === -1 ? rest.length : end)].join('\n');
  return kept.replace(/,\n}/, '\n}');
}

const withField = (text: string): string =>
  text.startsWith('{')
    ? text.replace('{', '{\n  "nonsense": 1,')
    : text.startsWith('---')
      ? text.replace('---\n', '---\nnonsense: 1\n')
      : `nonsense: 1\n${text}`;

describe('every collection requires its fields', () => {
  const all = Object.entries(required).flatMap(([path, fields]) => fields.map((field) => ({ path, field })));
  test.each(all)('$path: $field', ({ path, field }) => {
    const { diagnostics } = load({ ...files, [path]: without(files[path] ?? '', field) });
    const found = diagnostics.filter(({ file, id }) => file === `content/${path}` && id === 'missing-key');
    expect(found.map(({ remedy }) => remedy)).toEqual([`Add "${field}".`]);
  });
});

describe('every collection refuses other fields', () => {
  test.each(Object.keys(required))('%s', (path) => {
    const { diagnostics } = load({ ...files, [path]: withField(files[path] ?? '') });
    const found = diagnostics.filter(({ file, id }) => file === `content/${path}` && id === 'unknown-key');
    expect(found.map(({ what }) => what)).toEqual(['Nothing reads the key "nonsense".']);
  });
});

describe('files that are lists or free mappings', () => {
  test.each([
    ['claims/admin.yaml', '  short: Has an admin\n', '', 'The key "short" is missing: it must be text.'],
    [
      'claims/admin.yaml',
      '  kind: fact\n  framework: django\n',
      '  kind: fact\n  framework: django\n  no: 1\n',
      'Nothing reads the key "no".',
    ],
  ])('%s', (path, from, to, what) => {
    const { diagnostics } = load(soundBut({ [path]: [from, to] }));
    expect(diagnostics.map((one) => one.what)).toContain(what);
  });

  test.each([
    ['synonyms.yaml', '- [one]\n', '"0" is ["one"]: must have at least 2 entries.'],
    ['synonyms.yaml', 'one: two\n', '"the file" is {"one":"two"}: must be a list.'],
    [
      'moved.yaml',
      '/a/: /b/\n/b/: /c/\n',
      '"/a/" is "/b/": must be an address that did not move itself, such as /c/.',
    ],
    ['moved.yaml', '/a/: b\n', '"/a/" is "b": must be the address of a page, such as /claims/some-id/.'],
    [
      'verdicts.json',
      '{ "a": [{ "verdict": "wrong" }] }',
      'The key "a.0.since" is missing: it must be text.',
    ],
    [
      'verdicts.json',
      '{ "a": [{ "verdict": "wrong", "since": "2026-01-01", "by": 1 }] }',
      'Nothing reads the key "by".',
    ],
    [
      'verdicts.json',
      '{ "A": [] }',
      'The key "A" must be kebab-case: lower-case letters, digits and single hyphens.',
    ],
    [
      'references.lock.json',
      '{ "writtenBy": "x", "distributions": { "Django": {} }, "pages": {} }',
      'The key "Django" must be a package and its version, such as Django 6.1.3.',
    ],
  ])('%s: %s', (path, text, what) => {
    const { diagnostics } = load({ ...sound, [path]: text });
    expect(diagnostics.map((one) => one.what)).toContain(what);
  });
});
