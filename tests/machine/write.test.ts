import { mkdtempSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { digestOf } from '../../src/files/digest.ts';
import type { Known, KnownFiles } from '../../src/files/known.ts';
import { pathsIn } from '../../src/files/paths.ts';
import { shelves, type Source } from '../../src/machine/shelves.ts';
import { writeMachineFiles } from '../../src/machine/write.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const source: Source = {
  corpus,
  publication: { site: 'https://sourcebook.example', base: '/book' },
  history: {},
  content: 'content',
};

const folder = mkdtempSync(join(tmpdir(), 'machine-'));
let files: KnownFiles;
let written: ReadonlySet<string>;

beforeAll(async () => {
  ({ made: files } = await writeMachineFiles(source, { folder, standing: new Map() }));
  written = new Set(files.keys());
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await close();
});

/** Long ago: a file that is written anew is younger. */
const old = new Date('2020-01-01');
const isYoung = (path: string): boolean => statSync(join(folder, path)).mtime > old;

describe('the files beside the pages', () => {
  it('are all there, and nothing else', () => {
    expect(new Set(pathsIn(folder))).toEqual(written);
  });

  it('come with the digests of what stands in the folder', () => {
    const wrong = [...files].filter(
      ([path, { digest }]) => String(digest) !== String(digestOf(readFileSync(join(folder, path)))),
    );
    expect(wrong).toEqual([]);
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

  it('are written again only where something is new', async () => {
    for (const path of written) utimesSync(join(folder, path), old, old);
    const lost = new Set(['llms.txt', 'cards/guides/orm.png']);
    const other: [string, Known] = ['index.html', { digest: ['', 0] }];
    const standing = new Map([...files, other].filter(([path]) => !lost.has(path)));
    const changed = corpus.claims[0];
    if (changed === undefined) throw new Error('There is no claim.');
    const card = `cards/claims/${changed.id}.png`;
    const before = readFileSync(join(folder, card));
    const longer = { ...changed, statement: `${changed.statement} Or so they say.` };
    const again = await writeMachineFiles(
      { ...source, corpus: { ...corpus, claims: [longer, ...corpus.claims.slice(1)] } },
      { folder, standing },
    );
    const young = [...written].filter(isYoung);
    expect(young).toEqual(expect.arrayContaining([...lost, card]));
    expect(young).not.toContain('cards/guides/admin.png');
    expect(young).not.toContain('guides/security.md');
    expect(readFileSync(join(folder, card)).equals(before)).toBe(false);
    expect(new Set(again.made.keys())).toEqual(new Set(young));
    expect(again.others).toEqual(['index.html']);
  }, 120_000);
});
