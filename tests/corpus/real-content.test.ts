import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Corpus, entryOf, loadCorpus } from '../../src/corpus/corpus.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type Files, placeOf, withFolder } from './tiny-corpus.ts';

/* The gate on the content that is published: sound as it stands, and stopped by each of the slips that people make. */

/** The content as it is checked today, byte for byte: not all files of samples are text. */
const today = new Date().toISOString().slice(0, 10);
const files: Readonly<Record<string, Buffer>> = Object.fromEntries(
  readdirSync('content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/drafts|__pycache__/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [path.slice('content/'.length), readFileSync(path)]),
);
const text = (path: string): string => files[path]?.toString('utf8') ?? '';

let corpus: Corpus;
let before: ReadonlySet<string>;

const load = (changed: Files) =>
  withFolder({ ...files, ...changed }, (folder) =>
    loadCorpus({ content: folder, shownAs: 'content', today }),
  );

/** What a slip adds to what is found. */
function foundAfter(changed: Files): readonly Diagnostic[] {
  return load(changed).diagnostics.filter((diagnostic) => !before.has(keyOf(diagnostic)));
}

function keyOf({ id, file, what }: Diagnostic): string {
  return `${id} ${file} ${what}`;
}

/** Line and column of a place in a text. */
function position(of: string, offset: number): string {
  const lines = of.slice(0, offset).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}

beforeAll(() => {
  const loaded = load({});
  corpus = loaded.corpus;
  before = new Set(loaded.diagnostics.map(keyOf));
});

test('the content that is published has no errors', () => {
  const { diagnostics } = load({});
  expect(diagnostics.map((found) => `${placeOf(found)} ${found.what}`)).toEqual([]);
});

describe('each slip stops the check, with the place and the remedy', () => {
  const guide = 'guides/orm.mdx';

  test('an id that is misspelt in the text of a guide', () => {
    const [cited, id = ''] = /\]\(claim:([a-z0-9-]+)\)/.exec(text(guide)) ?? [];
    expect(cited).toBeDefined();
    const link = text(guide).indexOf(cited ?? '');
    const opening = text(guide).lastIndexOf('[', link);
    const misspelt = `${id.slice(0, -2)}${id.at(-1) ?? ''}${id.at(-2) ?? ''}`;
    const found = foundAfter({ [guide]: text(guide).replace(`](claim:${id})`, `](claim:${misspelt})`) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: 'unknown-claim', what: `No claim has the id "${misspelt}".` });
    expect(found.map(placeOf)).toEqual([`content/${guide}:${position(text(guide), opening)}`]);
    expect(found[0]?.remedy).toContain(`Did you mean "${id}"`);
  });

  test('an id that is misspelt in the evidence of a claim', () => {
    const path = 'claims/orm.yaml';
    const [line = '', id = ''] = /reference: ([a-z0-9-]+)/.exec(text(path)) ?? [];
    const misspelt = id.replace(/^(.)(.)/, '$2$1');
    const found = foundAfter({ [path]: text(path).replace(line, `reference: ${misspelt}`) });
    expect(found[0]).toMatchObject({ id: 'unknown-reference', file: `content/${path}` });
    const offset = text(path).indexOf(line) + 'reference: '.length;
    expect(found.map(placeOf)).toContain(`content/${path}:${position(text(path), offset)}`);
    expect(found[0]?.remedy).toContain(`"${id}"`);
  });

  test('a citation that is dropped leaves its passage unaccounted for', () => {
    const { article, fingerprint, file, line: citation } = onceCited();
    const found = foundAfter({ [file]: text(file).replace(citation, '') });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: 'passage-uncited' });
    expect(found[0]?.what).toContain(`"${fingerprint}"`);
    const path = `articles/${article}.mdx`;
    const line = text(path).slice(0, text(path).indexOf(fingerprint)).split('\n').length;
    expect(found[0]).toMatchObject({ file: `content/${path}`, line });
  });

  test('a key that nothing knows', () => {
    const at = text(guide).indexOf('reviewed:');
    const found = foundAfter({ [guide]: text(guide).replace('reviewed:', 'reviewd: 2026-01-01\nreviewed:') });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ id: 'unknown-key' });
    expect(found.map(placeOf)).toEqual([`content/${guide}:${position(text(guide), at)}`]);
    expect(found[0]?.remedy).toMatch(/^Did you mean "reviewed"\?/);
  });

  test('a date of next year', () => {
    const [line = '', date = ''] = /^reviewed: '?(\d{4}-\d{2}-\d{2})/m.exec(text(guide)) ?? [];
    const later = `${Number(today.slice(0, 4)) + 1}${today.slice(4, 8)}01`;
    const found = foundAfter({ [guide]: text(guide).replace(line, line.replace(date, later)) });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      id: 'date-in-future',
      what: `"reviewed" is ${later}; today is ${today}.`,
    });
    expect(found[0]?.line).toBe(text(guide).slice(0, text(guide).indexOf(line)).split('\n').length);
    expect(found[0]?.remedy).toBe('Write the day it happened.');
  });

  test('an id that is given in two files', () => {
    const first = /^- id: [^]*?(?=^- id: )/m.exec(text('claims/admin.yaml'))?.[0] ?? '';
    const id = /id: (\S+)/.exec(first)?.[1] ?? '';
    const path = 'claims/orm.yaml';
    const found = foundAfter({ [path]: `${text(path).trimEnd()}\n\n${first}` });
    const repeated = found.find((diagnostic) => diagnostic.id === 'id-repeated');
    expect(repeated).toMatchObject({
      what: `The claim id "${id}" is already used at content/claims/admin.yaml:1:7.`,
      remedy: 'Give one of them another id, or merge the two.',
    });
    const line = text(path).trimEnd().split('\n').length + 2;
    expect(repeated && placeOf(repeated)).toBe(`content/${path}:${line}:7`);
  });
});

/** A passage that a single claim cites, on a line of its own, besides others. */
function onceCited(): Readonly<Record<'article' | 'fingerprint' | 'file' | 'line', string>> {
  for (const article of corpus.articles) {
    for (const { fingerprint, claims } of article.sections.flatMap((section) => section.passages)) {
      const [only, ...others] = claims;
      if (only === undefined || others.length > 0) continue;
      const claim = entryOf(corpus.lookup.claims, only);
      const file = claim.file.replace('content/', '');
      const line = new RegExp(`^ *- \\{ article: ${article.id}, passage: '?${fingerprint}'? \\}\n`, 'm').exec(
        text(file),
      )?.[0];
      if (line !== undefined && claim.citations.length > 1)
        return { article: article.id, fingerprint, file, line };
    }
  }
  throw new Error('No passage is cited by a single claim on a line of its own.');
}
