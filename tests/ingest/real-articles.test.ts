import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { articleSchema, type Article } from '../../src/schemas/article.ts';
import { importArticle, type Imported } from '../../src/ingest/import-article.ts';

/**
 * The five articles that the site began with. Their text lies beside the clone and never in it, so that these tests run
 * only where the folder is; what is expected is the outline that the site publishes.
 */
const folder = process.env['SOURCEBOOK_ARTICLES'] ?? resolve(import.meta.dirname, '../../../shared/articles');
const content = resolve(import.meta.dirname, '../../content/articles');

const published = readdirSync(content)
  .filter((file) => file.endsWith('.mdx'))
  .map((file): [string, Article] => {
    const text = readFileSync(join(content, file), 'utf8');
    return [
      file.replace(/\.mdx$/, ''),
      articleSchema.parse(parse(text.slice(4, text.indexOf('\n---\n', 4)))),
    ];
  })
  .filter(([, article]) => existsSync(join(folder, article.source.file)));

if (published.length === 0) {
  it(`the real articles are not beside this clone (${folder}): the tests on them are not registered`, () =>
    undefined);
}

function imported(article: Article): Imported {
  const { file } = article.source;
  return importArticle({ file, bytes: readFileSync(join(folder, file)) });
}

describe.each(published)('%s', (slug, article) => {
  const draft = imported(article);

  it('has the sections, levels and restored headings that the site publishes', () => {
    const outline = (sections: readonly { id: string; level: number; restored?: unknown }[]): unknown =>
      sections.map(({ id, level, restored }) => [id, level, restored !== undefined]);
    expect(outline(draft.sections)).toEqual(outline(article.sections));
  });

  it('has every passage with its kind, in order, and nothing of the furniture', () => {
    const wanted = article.sections.flatMap((section) => section.passages);
    const removed = new Set(draft.notes.filter((note) => note.step === 'related').map((note) => note.text));
    expect(removed.size).toBe(slug.startsWith('trio') ? 1 : 0);
    const kept = wanted.filter(
      ({ opening }) => opening === undefined || ![...removed].some((text) => text.startsWith(opening)),
    );
    const fields = (
      list: readonly { fingerprint: string; kind: string; opening?: string | undefined }[],
    ): unknown => list.map(({ fingerprint, kind, opening }) => [fingerprint, kind, opening]);
    expect(fields(draft.sections.flatMap((section) => section.passages))).toEqual(fields(kept));
  });

  it('shows the metadata that the text shows, and no more', () => {
    expect(draft.matter.title).toBe(article.title);
    expect(draft.matter.authors.map((author) => author.name)).toEqual(
      article.authors.map((author) => author.name),
    );
    expect(draft.matter.published?.value).toBe(article.published?.value);
    expect(draft.matter.published?.basis).toBe(article.published?.basis);
    expect(draft.matter.publisher?.value).toBe(article.publisher?.value);
    expect(draft.matter.url).toBeUndefined();
    expect(draft.matter.language).toBe('en');
    expect(draft.matter.source.sha256).toBe(article.source.sha256);
  });

  it('keeps no artefact of scraping', () => {
    const body = draft.mdx.slice(draft.mdx.indexOf('\n---\n', 4));
    expect(body).not.toMatch(
      /â€|quiz-icon|Share this|Listen to|min read|profile image|#right-framework|```java|\(<http:\/\/app\.py/,
    );
    expect(body).not.toMatch(/[\u00a0\u200b\ufeff]/);
  });

  it('accounts for every line: it is in the draft or in the report', () => {
    const lines = readFileSync(join(folder, article.source.file), 'utf8').split('\n');
    const covered = new Set<number>();
    const cover = (from: number, to: number): void => {
      for (let line = from; line <= to; line += 1) covered.add(line);
    };
    for (const note of draft.notes) if (note.kind !== 'repaired') cover(note.from, note.to);
    for (const section of draft.sections) {
      cover(section.line, section.line);
      for (const passage of section.passages) cover(passage.from, passage.to);
    }
    const matter = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
    const lost = lines.flatMap((line, index) =>
      /[\p{L}\p{N}]/u.test(line) && index >= matter && !covered.has(index + 1) ? [index + 1] : [],
    );
    expect(lost).toEqual([]);
  });
});
