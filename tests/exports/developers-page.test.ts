import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { dataFiles } from '../../src/exports/data/data-files.ts';
import { packageExample } from '../../src/exports/package.ts';
import { datasetNames } from '../../src/schemas/data-files.ts';

const page = readFileSync('content/pages/developers.mdx', 'utf8');
const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const programs = [...page.matchAll(/```js\n(.*?)```/gs)].map(([, program = '']) => program);

describe('the page for developers', () => {
  test('names every data file', () => {
    for (const name of [...datasetNames, 'sourcebook', 'index'])
      expect(page).toContain(`(/data/${name}.json)`);
  });

  test('has an example that reads the data, and it runs', async () => {
    const bundle = dataFiles(corpus, { site: 'https://example.org', base: '/' }).get('sourcebook');
    const address = `data:application/json;base64,${Buffer.from(JSON.stringify(bundle)).toString('base64')}`;
    const printed: unknown[] = [];
    const console = { log: (statement: unknown) => void printed.push(statement) };
    const program = programs.find((text) => text.includes('fetch(address)')) ?? '';
    const AsyncFunction = (async () => undefined).constructor as new (
      ...parts: string[]
    ) => (...values: unknown[]) => Promise<void>;
    await new AsyncFunction('address', 'console', program)(address, console);
    expect(printed).toEqual(
      corpus.claims.filter(({ verdict }) => verdict === 'wrong').map(({ statement }) => statement),
    );
  });

  test('has the example of the package, which its own test runs', () => {
    expect(programs).toContain(packageExample);
  });

  test('gives the ratings that the structured data uses', () => {
    expect(
      [...page.matchAll(/^\| (\w+) \| (\d) \|$/gm)].map(([, verdict, rating]) => [verdict, rating]),
    ).toEqual([
      ['confirmed', '5'],
      ['conditional', '3'],
      ['outdated', '2'],
      ['wrong', '1'],
    ]);
  });
});
