import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { shelves, type Source } from '../../src/machine/shelves.ts';
import { writeMachineFiles } from '../../src/machine/write.ts';
import { pathsIn } from '../../src/offline/files.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const source: Source = {
  corpus,
  publication: { site: 'https://sourcebook.example', base: '/book' },
  history: {},
  content: 'content',
};

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
let written: ReadonlySet<string>;

beforeAll(async () => {
  written = await writeMachineFiles(source, folder);
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await close();
});

describe('the files beside the pages', () => {
  it('are all there, and nothing else', () => {
    expect(new Set(pathsIn(folder))).toEqual(written);
  });

  it('have those of every group', () => {
    const empty = shelves.filter(({ holds }) => ![...written].some((path) => holds.test(path)));
    // The runner has its files only where the wheels are at hand.
    expect(empty.map(({ holds }) => holds.source).filter((name) => !name.includes('runner'))).toEqual([]);
  });

  it('stand in exactly one group, by which the development server finds them', () => {
    const lost = [...written].filter((path) => shelves.filter(({ holds }) => holds.test(path)).length !== 1);
    expect(lost).toEqual([]);
  });
});
