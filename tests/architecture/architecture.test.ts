import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { forbiddenImports, importCycles, misnamed, type Tree } from './architecture.ts';
import { importsOf } from './imports.ts';
import { rooms } from './rooms.ts';

/** What belongs to the project: the files that are or would be under version control. */
const paths = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path));
const below = (folder: string): readonly string[] => paths.filter((path) => path.startsWith(`${folder}/`));
const source: Tree = new Map(below('src').map((path) => [path, readFileSync(path, 'utf8')]));

const tree = (files: Readonly<Record<string, string>>): Tree => new Map(Object.entries(files));

describe('rooms', () => {
  test('no room imports what the table does not allow', () => {
    expect(forbiddenImports(source, rooms)).toEqual([]);
  });

  test.each([
    [
      'a room below',
      'src/schemas/a.ts',
      "import { b } from '../corpus/b.ts';",
      'schemas must not import corpus',
    ],
    [
      'a package',
      'src/corpus/a.ts',
      "import { c } from 'astro:content';",
      'corpus must not import "astro:content"',
    ],
    [
      'a type of a package',
      'src/exports/a.ts',
      "import type { A } from 'astro';",
      'exports must not import "astro"',
    ],
    [
      'the disk',
      'src/exports/a.ts',
      "import fs from 'node:fs/promises';",
      'exports must not import "node:fs/promises"',
    ],
    [
      'the command line',
      'src/exports/a.ts',
      "import { run } from '../cli/program.ts';",
      'nobody imports cli',
    ],
    [
      'what is loaded later',
      'src/ingest/a.ts',
      "await import('../corpus/corpus.ts');",
      'ingest must not import corpus',
    ],
    [
      'what is passed on',
      'src/ingest/a.ts',
      "export * from '../corpus/corpus.ts';",
      'ingest must not import corpus',
    ],
    [
      'a value where types may be had',
      'src/diagnostics/a.ts',
      "import { a } from '../schemas/a.ts';",
      'diagnostics must not',
    ],
    [
      'a package outside the list',
      'src/schemas/a.ts',
      "import { parse } from 'yaml';",
      'may import only zod',
    ],
    [
      'what lies outside',
      'src/corpus/a.ts',
      "import { a } from '../../tests/a.ts';",
      'leads out of the rooms',
    ],
    ['an unknown room', 'src/attic/a.ts', '', '"attic" is not in the table'],
    [
      'a component',
      'src/components/A.astro',
      "---\nimport { x } from '../corpus/x.ts';\n---\n<p />",
      'A.astro:2: ',
    ],
    [
      'a script',
      'src/components/A.astro',
      "<p />\n<script>\n  import '../ingest/x.ts';\n</script>",
      'A.astro:3: ',
    ],
  ])('a forbidden import is found: %s', (_, path, text, fault) => {
    expect(forbiddenImports(tree({ [path]: text }), rooms)).toEqual([expect.stringContaining(fault)]);
  });

  test('types may be had where the table says so', () => {
    const text =
      "import type { Verdict } from '../schemas/claim.ts';\nimport { type A, type B } from '../schemas/claim.ts';";
    expect(forbiddenImports(tree({ 'src/diagnostics/a.ts': text }), rooms)).toEqual([]);
  });

  test('import lines in comments and strings are not imports', () => {
    const text = "// import a from '../corpus/a.ts'\nconst b = \"import a from '../corpus/a.ts'\";";
    expect(importsOf('src/ingest/a.ts', text)).toEqual([]);
  });
});

describe('cycles', () => {
  test('no file imports itself by way of others', () => {
    expect(importCycles(source)).toEqual([]);
  });

  test('a circle is found once', () => {
    const circle = tree({
      'src/corpus/a.ts': "import './b.ts';",
      'src/corpus/b.ts': "import './c.ts';",
      'src/corpus/c.ts': "import type { A } from './a.ts';",
      'src/corpus/d.ts': "import './c.ts';",
    });
    expect(importCycles(circle)).toEqual([
      'src/corpus/a.ts → src/corpus/b.ts → src/corpus/c.ts → src/corpus/a.ts',
    ]);
  });
});

describe('names', () => {
  test('files and folders are named by the rules', () => {
    expect(
      misnamed([...below('src'), ...below('tests').filter((path) => !path.includes('/fixtures/'))]),
    ).toEqual([]);
  });

  test.each([
    'src/corpus/readAll.ts',
    'src/corpus/read_all.ts',
    'src/components/claim-item.astro',
    'src/pages/Claims/index.ts',
    'src/corpus/utils/dates.ts',
    'src/lib/dates.ts',
    'src/Corpus/dates.ts',
  ])('a wrong name is found: %s', (path) => {
    expect(misnamed([path])).toHaveLength(1);
  });

  test.each([
    'src/pages/claims/[id].astro',
    'src/pages/[...moved].astro',
    'src/components/ClaimItem.astro',
    'src/content.config.ts',
    'src/corpus/README.md',
  ])('a right name passes: %s', (path) => {
    expect(misnamed([path])).toEqual([]);
  });
});
