import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftSchema } from '../../src/schemas/draft.ts';
import { Adviser } from '../../src/ingest/help/advice.ts';
import { importArticle } from '../../src/ingest/import-article.ts';
import { noContent } from '../../src/ingest/existing-content.ts';
import { reportText } from '../../src/ingest/report.ts';

/**
 * Each folder is a raw file, written by us in the manner of a real scrap, with the draft and the report that must come
 * of it. A missing expectation fails; `UPDATE_CASES=1` writes what came, for a person to read.
 */
const folder = join(import.meta.dirname, 'cases');
const adviser = new Adviser(noContent);

describe.each(readdirSync(folder))('%s', (slug) => {
  const raw = readdirSync(join(folder, slug)).find((file) => file.startsWith('raw.')) ?? 'raw.txt';
  const article = importArticle({ file: raw, bytes: readFileSync(join(folder, slug, raw)) });
  const report = reportText({
    status: 'imported',
    file: raw,
    kind: article.kind,
    encoding: article.encoding,
    slug,
    path: `${slug}.mdx`,
    saved: 'new',
    words: article.words,
    metadata: article.metadata,
    sections: article.sections,
    notes: article.notes,
    advice: adviser.advise(article),
  });

  it('becomes the expected draft', () => {
    expectFile(join(folder, slug, 'expected.mdx'), article.mdx);
  });

  it('reports what was done to it', () => {
    expectFile(join(folder, slug, 'expected.report.txt'), report);
  });

  it('fits the schema of drafts', () => {
    expect(draftSchema.safeParse(article.matter).error).toBeUndefined();
  });

  it('does not change when the draft is imported again', () => {
    const again = importArticle({ file: `${slug}.mdx`, bytes: new TextEncoder().encode(article.mdx) });
    expect(again.mdx).toBe(article.mdx);
    expect(again.notes).toEqual([]);
  });
});

function expectFile(path: string, text: string): void {
  if (process.env['UPDATE_CASES'] === '1') writeFileSync(path, text);
  expect(existsSync(path), `${path} is missing`).toBe(true);
  expect(text).toBe(readFileSync(path, 'utf8'));
}
