import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { dataFiles } from '../../src/exports/data/data-files.ts';
import { datasetsOf } from '../../src/exports/data/datasets.ts';
import { contentSchemas, schemaFiles } from '../../src/exports/json-schemas.ts';
import { datasetNames } from '../../src/schemas/data-files.ts';
import { absoluteUrl } from '../../src/schemas/site-url.ts';
import { load, sound } from '../corpus/tiny-corpus.ts';

const publications = [
  { site: 'https://example.org', base: '/' },
  { site: 'https://example.org', base: '/repo' },
];
const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });

/** What a reader gets: the text of the file, parsed. */
const asRead = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

function validator(siteUrl: (typeof publications)[number]): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    allErrors: true,
    formats: { uri: (text) => URL.canParse(text), date: true },
  });
  for (const schema of schemaFiles(siteUrl).values()) ajv.addSchema(schema);
  return ajv;
}

describe.each(publications)('the data under $base', (siteUrl) => {
  const ajv = validator(siteUrl);
  const files = dataFiles(corpus, siteUrl);

  test.each([...files.keys()])('%s.json is valid against the schema that it names', (name) => {
    const file = asRead(files.get(name)) as { $schema: string };
    expect(file.$schema).toBe(absoluteUrl(siteUrl, `/schema/${name}.json`));
    const validate = ajv.getSchema(file.$schema);
    expect(validate?.(file), JSON.stringify(validate?.errors?.slice(0, 3))).toBe(true);
  });

  test('every dataset is in the bundle and in the list', () => {
    const bundle = asRead(files.get('sourcebook')) as { data: Record<string, unknown> };
    const index = asRead(files.get('index')) as { files: { name: string }[] };
    expect(Object.keys(bundle.data).sort()).toEqual([...datasetNames].sort());
    expect(index.files.map(({ name }) => name)).toEqual(datasetNames);
  });
});

describe('the datasets', () => {
  const data = datasetsOf(corpus, { site: 'https://example.org', base: '/' });

  test('name each other by ids that exist', () => {
    const ids = (items: readonly { readonly id: string }[]): Set<string> =>
      new Set(items.map(({ id }) => id));
    const claims = ids(data.claims);
    const evidence = ids(data.evidence);
    const passages = ids(data.passages);
    const references = ids(data.references);
    const samples = ids(data.samples);
    const missing = [
      ...data.claims.flatMap((claim) => [
        ...claim.evidence.filter((id) => !evidence.has(id)),
        ...claim.passages.filter((id) => !passages.has(id)),
        ...[...claim.contradicts, ...claim.related].filter((id) => !claims.has(id)),
      ]),
      ...data.passages.flatMap((passage) => passage.claims.filter((id) => !claims.has(id))),
      ...data.evidence.flatMap((piece) =>
        piece.witness === 'reference'
          ? [piece.reference].filter((id) => !references.has(id))
          : [piece.sample].filter((id) => !samples.has(id)),
      ),
      ...data.verdicts.flatMap(({ deciding }) => deciding.filter((id) => !evidence.has(id))),
    ];
    expect(missing).toEqual([]);
  });

  test('have unique ids', () => {
    for (const items of [
      data.articles,
      data.passages,
      data.claims,
      data.evidence,
      data.references,
      data.guides,
    ]) {
      const all = items.map(({ id }) => id);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  test('repeat the verdicts of the corpus', () => {
    expect(data.verdicts.map(({ claim, verdict }) => [claim, verdict])).toEqual(
      corpus.claims.map(({ id, verdict }) => [id, verdict]),
    );
  });

  test('hold no words of the passages', () => {
    const openings = corpus.articles.flatMap(({ sections }) =>
      sections.flatMap(({ passages }) => passages.flatMap(({ opening }) => opening ?? [])),
    );
    expect(openings.length).toBeGreaterThan(100);
    const text = JSON.stringify(data.passages);
    expect(openings.filter((opening) => opening.length > 20 && text.includes(opening))).toEqual([]);
  });

  test('are the same on every call', () => {
    const again = datasetsOf(corpus, { site: 'https://example.org', base: '/' });
    expect(JSON.stringify(again)).toBe(JSON.stringify(data));
  });

  test('are refused where an item does not fit its schema', () => {
    expect(() => datasetsOf(corpus, { site: 'nowhere', base: '/' })).toThrow(/url/i);
  });

  test('name the release since which a claim no longer holds', () => {
    const { corpus: tiny } = load({
      ...sound,
      'claims/admin.yaml': (sound['claims/admin.yaml'] ?? '').replace(
        'finding: supports, reason: It says so.',
        'finding: contradicts, since: django 6.0, reason: It says so.',
      ),
    });
    const [first] = datasetsOf(tiny, { site: 'https://example.org', base: '/' }).verdicts;
    expect(first).toMatchObject({
      verdict: 'outdated',
      since: 'django 6.0',
      deciding: ['django-has-admin.1'],
    });
  });
});

test('the schemas of what an author writes are valid JSON Schemas', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats: { uri: true, date: true } });
  for (const [name, schema] of contentSchemas()) {
    expect(ajv.validateSchema(schema), name).toBe(true);
    expect(() => ajv.compile(schema)).not.toThrow();
  }
});
