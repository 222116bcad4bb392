import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { brokenLinks, missingPaths, missingScripts, unlikeRooms } from './documents.ts';
import { rooms } from './rooms.ts';

/** What people read about the project: every Markdown file that no program wrote. */
const documents = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(path))
  .filter((path) => !/^(?:bench\/(?:results|rivals)|tests\/ingest\/cases)\//.test(path))
  .map((path) => ({ path, text: readFileSync(path, 'utf8') }));

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

const has = (...paths: readonly string[]) => ({ exists: (path: string) => paths.includes(path) });

describe('documents', () => {
  test('name only paths that exist', () => {
    expect(documents.flatMap(({ path, text }) => missingPaths(path, text, existsSync))).toEqual([]);
  });

  test('link only to files that exist', () => {
    expect(documents.flatMap(({ path, text }) => brokenLinks(path, text, existsSync))).toEqual([]);
  });

  test('name only npm scripts that exist', () => {
    const names = Object.keys(scripts);
    expect(documents.flatMap(({ path, text }) => missingScripts(path, text, names))).toEqual([]);
  });

  test('on architecture list every room with its duty', () => {
    expect(unlikeRooms(readFileSync('docs/architecture.md', 'utf8'), rooms)).toEqual([]);
  });

  test('on decisions are all listed in their index', () => {
    const index = readFileSync('docs/decisions/README.md', 'utf8');
    const records = documents
      .map(({ path }) => /^docs\/decisions\/(.+\.md)$/.exec(path)?.[1])
      .filter((name) => name !== undefined && name !== 'README.md');
    expect(records.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});

describe('what is wrong in a document is found', () => {
  test('a path that does not exist', () => {
    const text = 'See `src/corpus/` and\n`src/corpus/gone.ts`, not `content/guides/<id>.mdx` or `npm test`.';
    expect(missingPaths('README.md', text, has('src/corpus').exists)).toEqual([
      'README.md:2: "src/corpus/gone.ts" does not exist',
    ]);
  });

  test('a link that leads nowhere', () => {
    const text =
      '[Here](tests.md#a), [there](../README.md), [elsewhere](https://example.org)\n[gone](gone.md)';
    expect(brokenLinks('docs/scale.md', text, has('docs/tests.md', 'README.md').exists)).toEqual([
      'docs/scale.md:2: the link leads to "docs/gone.md", which does not exist',
    ]);
  });

  test('a script that does not exist', () => {
    const text = '`npm run -s check`, then `npm run check -- --format json`,\n`npm run test:some`.';
    expect(missingScripts('README.md', text, ['check', 'test'])).toEqual([
      'README.md:2: there is no script "test:some"',
    ]);
  });

  test('a room that is missing, told otherwise, or gone', () => {
    const table = {
      corpus: { duty: 'all content', mayImport: [] },
      pages: { duty: 'routes', mayImport: [] },
    };
    const text = '| `src/corpus/` | some content |\n| `src/attic/` | old things |\n';
    expect(unlikeRooms(text, table)).toEqual([
      'write: | `src/corpus/` | all content |',
      'write: | `src/pages/` | routes |',
      'remove the row of src/attic/',
    ]);
  });
});
