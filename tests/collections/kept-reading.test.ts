import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { keptReading } from '../../src/collections/kept-reading.ts';
import { findingsOf, readFiles, type Reading } from '../../src/corpus/corpus.ts';
import { type Files, placeOf, sound, soundBut, today, withFolder } from '../corpus/tiny-corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-reading-'));
const file = join(folder, 'content-read.jsonl');

beforeEach(() => rmSync(file, { force: true }));
afterAll(() => rmSync(folder, { recursive: true }));

/** Reads content as a build does, and names the files that were read anew. */
function build(
  content: string,
  code = 'code',
): { readonly reading: Reading; readonly anew: readonly string[] } {
  const kept = keptReading(file, code);
  const anew: string[] = [];
  const memory: typeof kept.memory = {
    recall: kept.memory.recall,
    keep(read, made) {
      anew.push(read.path);
      kept.memory.keep(read, made);
    },
  };
  const reading = readFiles({ content, shownAs: 'content' }, memory);
  kept.save();
  return { reading, anew };
}

const buildOf = (files: Files, code?: string): ReturnType<typeof build> =>
  withFolder(files, (content) => build(content, code));

/** What a reading holds, without its functions. */
const plain = ({ sources, diagnostics }: Reading): unknown =>
  JSON.parse(JSON.stringify({ sources, names: namesIn(sources), diagnostics }));

const namesIn = ({ names }: Reading['sources']): unknown =>
  Object.entries(names).map(([kind, ids]) => [
    kind,
    [...ids].map(([id, places]) => [id, places.map((place) => place())]),
  ]);

describe('what a build keeps of the files of content', () => {
  test('gives the same entries, names and places as reading them', () => {
    withFolder(sound, (content) => {
      const first = build(content);
      const second = build(content);
      expect(first.anew).toContain('claims/admin.yaml');
      expect(second.anew).toEqual([]);
      expect(plain(second.reading)).toEqual(plain(first.reading));
    });
  });

  test('gives the real content as reading it does', () => {
    const first = build('content').reading;
    const { reading, anew } = build('content');
    expect(anew).toEqual([]);
    expect(reading.sources.claims.map(({ data }) => data)).toEqual(
      first.sources.claims.map(({ data }) => data),
    );
    expect(plain(reading)).toEqual(plain(first));
  });

  test('is not asked of a file that changed', () => {
    buildOf(sound);
    expect(buildOf(soundBut({ 'claims/admin.yaml': ['Has an admin', 'Has one'] })).anew).toEqual([
      'claims/admin.yaml',
    ]);
  });

  test('is not asked of a file with the bytes of another', () => {
    buildOf(sound);
    const copied = { ...sound, 'references/flask-admin.yaml': sound['references/django-admin.yaml'] ?? '' };
    expect(buildOf(copied).anew).toEqual(['references/flask-admin.yaml']);
  });

  test('is forgotten where the code changed', () => {
    const { anew } = buildOf(sound);
    expect(buildOf(sound, 'other code').anew).toEqual(anew);
  });

  test('is forgotten with the file', () => {
    buildOf(sound);
    buildOf({});
    expect(buildOf(sound).anew).not.toEqual([]);
  });

  test('never holds a file with an error, which is found each time', () => {
    const broken = soundBut({ 'pages/about.mdx': ['title: About', 'titel: About'] });
    const errors = (): readonly string[] => buildOf(broken).reading.diagnostics.map(placeOf);
    const found = errors();
    expect(found).toHaveLength(2);
    expect(errors()).toEqual(found);
  });

  test('lets an error that shows only beside other files name its place', () => {
    const files = soundBut({ 'claims/admin.yaml': ['reference: django-admin', 'reference: django-nothing'] });
    const errors = (): readonly string[] => findingsOf(buildOf(files).reading, today).map(placeOf);
    const found = errors();
    expect(found).not.toEqual([]);
    expect(errors()).toEqual(found);
  });
});
