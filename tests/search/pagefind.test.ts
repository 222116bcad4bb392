import { decode, encode } from 'cborg';
import { readFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';
import { afterAll, describe, expect, it } from 'vitest';
import { fieldsIn, frequencyIn, type Field, fields } from '../../src/search/format.ts';
import {
  type IndexedText,
  indexWithPagefind,
  readPagefindFiles,
  supportedVersion,
  type WordIndex,
} from '../../src/search/index/pagefind.ts';

afterAll(() => close());

const record = (url: string, text: string, given: Partial<Record<Field, string>>): IndexedText => ({
  url,
  text,
  fields: { ...(Object.fromEntries(fields.map((field) => [field, ''])) as Record<Field, string>), ...given },
});

const records = [
  record('/a/', 'Zebras graze. A café for zebras, a cafe for lions.', { title: 'Zebra', code: 'url_for' }),
  record('/b/', 'Lions and one zebra', { title: 'Lion', aliases: 'grazing', code: 'X-CSRFToken' }),
];

const index = await indexWithPagefind(records);

/** What the index says of a word: by record the fields that have it, and how often the text does. */
const found = (word: string): unknown[] =>
  [...(index.words.get(word) ?? [])].map(([position, occurrence]) => [
    position,
    fieldsIn(occurrence),
    frequencyIn(occurrence),
  ]);

describe('the words that Pagefind finds', () => {
  it('are known by their stems, with the fields and the texts that have them', () => {
    expect(found('zebra')).toEqual([
      [0, ['title'], 2],
      [1, [], 1],
    ]);
    expect(found('graze')).toEqual([
      [0, [], 1],
      [1, ['aliases'], 0],
    ]);
  });

  it('are the same with and without accents', () => {
    expect(found('cafe')).toEqual([[0, [], 2]]);
  });

  it('are names from code as well, whole and in their parts, also where a hyphen joins them', () => {
    expect(found('url_for')).toEqual([[0, ['code'], 0]]);
    expect(found('csrftoken')).toEqual([[1, ['code'], 0]]);
  });

  it('come with the number of words of each text', () => {
    expect(index.lengths).toEqual([10, 4]);
  });
});

const filesOfPagefind = async (): Promise<IndexFile[]> => {
  const { index: made } = await createIndex({ forceLanguage: 'en' });
  await made?.addCustomRecord({ url: '/', content: 'zebra', language: 'en', meta: { title: 'Zebra' } });
  return (await made?.getFiles())?.files ?? [];
};

/** The files with one of them changed. */
async function changed(ending: string, change: (content: unknown) => unknown): Promise<WordIndex> {
  const files = await filesOfPagefind();
  const signature = 'pagefind_dcd';
  return readPagefindFiles(
    files.map(({ path, content }) => {
      if (!path.endsWith(ending)) return { path, content };
      const value: unknown = decode(gunzipSync(content).subarray(signature.length));
      return { path, content: gzipSync(Buffer.concat([Buffer.from(signature), encode(change(value))])) };
    }),
  );
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

describe('the format of Pagefind', () => {
  it(`is that of the release that is installed, ${supportedVersion}`, () => {
    const file = new URL('../package.json', import.meta.resolve('pagefind'));
    const { version } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    expect(
      version,
      'src/search/index/pagefind.ts reads the files of one release: see what the new one changed',
    ).toBe(supportedVersion);
  });

  it('is read where nothing was changed', async () => {
    const { words } = await changed('.pf_meta', (meta) => meta);
    expect([...words.keys()]).toEqual(['zebra']);
  });

  it('is refused where another release wrote it', async () => {
    await expect(changed('.pf_meta', (meta) => ['1.6.0', ...listOf(meta).slice(1), 'more'])).rejects.toThrow(
      `Pagefind 1.6.0 wrote this index. src/search/index/pagefind.ts reads the files of Pagefind ${supportedVersion}.`,
    );
  });

  it.each([
    ['its list of records', '.pf_meta', (meta: unknown) => listOf(meta).with(1, [['en_1', 'one']])],
    ['the names of its fields', '.pf_meta', (meta: unknown) => listOf(meta).with(5, ['title', 'image'])],
    ['its words', '.pf_index', () => [[['zebra', [[0, [1], []]]]]]],
    ['everything', '.pf_index', () => ({ words: [] })],
  ])('is refused where %s has another structure, with the file', async (_, ending, change) => {
    await expect(changed(ending, change)).rejects.toThrow(
      new RegExp(`\\${ending} has another structure: .*reads the files of Pagefind`, 's'),
    );
  });

  it('is refused where a file has another signature, or the file with the version is not there', async () => {
    const files = await filesOfPagefind();
    const other = files.map(({ path, content }) => ({
      path,
      content: path.endsWith('.pf_meta') ? gzipSync('pagefind_new') : content,
    }));
    expect(() => readPagefindFiles(other)).toThrow('does not begin with "pagefind_dcd"');
    expect(() => readPagefindFiles([])).toThrow('Pagefind wrote no .pf_meta file.');
  });
});
