import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { buildIndex } from '../../src/search/index/build.ts';
import { material } from '../../bench/search/documents.ts';
import { madeSearch } from './made.ts';

const { records, synonyms, names } = material();
const folder = mkdtempSync(join(tmpdir(), 'segments-'));
const kept = join(folder, 'kept');

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

type Files = ReadonlyMap<string, Uint8Array>;

/** The files that two indexes do not have alike. */
const differing = (one: Files, other: Files): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter((path) => {
    const [a, b] = [one.get(path), other.get(path)];
    return a === undefined || b === undefined || Buffer.compare(a, b) !== 0;
  });

const segments = (): string[] => readdirSync(kept);

describe('an index made with what an earlier one has kept', () => {
  it('has the bytes of one made from nothing', async () => {
    const { files } = await madeSearch();
    expect(existsSync(kept)).toBe(false);
    expect(differing(await buildIndex(records, synonyms, names, kept), files)).toEqual([]);
    expect(segments().length).toBeGreaterThan(1);
    expect(differing(await buildIndex(records, synonyms, names, kept), files)).toEqual([]);
  });

  it('takes up all segments but those that changed, and forgets what no longer holds', async () => {
    const before = segments();
    const place = records.findIndex(({ type }) => type === 'claim');
    const changed = records.with(place, {
      ...(records[place] ?? expect.fail('no claim')),
      title: 'Zebras of the savannah pluralise.',
    });
    const fresh = await buildIndex(changed, synonyms, names);
    expect(differing(await buildIndex(changed, synonyms, names, kept), fresh)).toEqual([]);
    expect(segments()).toHaveLength(before.length);
    expect(segments().filter((name) => !before.includes(name))).toHaveLength(1);
    const without = records.toSpliced(place, 1);
    expect(
      differing(await buildIndex(without, synonyms, names, kept), await buildIndex(without, synonyms, names)),
    ).toEqual([]);
  });

  it('is made anew where the words that mean the same have changed', async () => {
    const others = [...synonyms, ['zebra', 'savannah']];
    const before = segments();
    await buildIndex(records, others, names, kept);
    expect(segments().filter((name) => before.includes(name))).toEqual([]);
  });
});
