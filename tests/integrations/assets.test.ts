import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { assetGroups, type AssetSource } from '../../src/integrations/assets/groups.ts';
import { writeAssets } from '../../src/integrations/assets/write.ts';
import { pathsIn } from '../../src/offline/files.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const source: AssetSource = {
  corpus,
  siteUrl: { site: 'https://sourcebook.example', base: '/book' },
};

const folder = mkdtempSync(join(tmpdir(), 'assets-'));
let written: ReadonlySet<string>;

beforeAll(async () => {
  written = await writeAssets(source, folder);
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
    const empty = assetGroups.filter(({ matches }) => ![...written].some((path) => matches.test(path)));
    // The playground has its files only where no wheel is missing.
    expect(empty.map(({ matches }) => matches.source).filter((name) => !name.includes('runner'))).toEqual([]);
  });

  it('stand in exactly one group, by which the development server finds them', () => {
    const lost = [...written].filter(
      (path) => assetGroups.filter(({ matches }) => matches.test(path)).length !== 1,
    );
    expect(lost).toEqual([]);
  });
});
