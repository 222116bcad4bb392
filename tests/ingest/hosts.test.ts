import { describe, expect, it } from 'vitest';
import { importArticle } from '../../src/ingest/import-article.ts';
import { author, headings, passages, published, title } from './pages/article.ts';
import { hosts } from './pages/hosts.ts';

/** One article as the pages of many hosts show it: all of it must come out, and nothing of the host. */
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe.each(Object.entries(hosts))('a saved page of the kind %s', (_, host) => {
  const { html, furniture, shows, adds = [] } = host();
  const article = importArticle({ file: 'page.html', bytes: new TextEncoder().encode(html) });
  const found = article.sections.flatMap((section) => section.passages);

  it('gives every passage of the article, in its order', () => {
    const texts = found.map((one) => plain(one.text));
    expect(texts.filter((text) => passages.some((passage) => plain(passage) === text))).toEqual(
      passages.map(plain),
    );
  });

  it('gives nothing of what the host put around it', () => {
    const kept = plain(
      [...found.map((one) => one.text), ...article.sections.map((one) => one.heading)].join(' '),
    );
    expect(furniture.filter((words) => kept.includes(words))).toEqual([]);
    // What no word list can name: nothing but the article and its figures.
    expect(
      found
        .filter(
          (one) =>
            one.kind !== 'figure' &&
            ![...passages, ...adds].some((passage) => plain(passage) === plain(one.text)),
        )
        .map((one) => one.text),
    ).toEqual([]);
  });

  it('gives the headings with their levels', () => {
    const own = article.sections.filter((section) => section.heading !== 'Introduction');
    expect(own.map((section) => [section.level, section.heading])).toEqual(headings);
  });

  it('gives lists, code and tables as what they are', () => {
    const count = (kind: string): number => found.filter((one) => one.kind === kind).length;
    expect({ items: count('list-item'), code: count('code'), rows: count('table-row') }).toEqual({
      items: 6,
      code: 1,
      rows: 4,
    });
    expect(article.mdx).toContain('    row = connect().execute(QUERY, (desk_id,)).fetchone()\n');
  });

  it('gives the metadata that the page shows', () => {
    expect(article.metadata.title?.value).toBe(title);
    expect(article.metadata.authors.map((one) => one.name)).toEqual(shows.author ? [author] : []);
    expect(article.metadata.published?.value).toBe(shows.published ? published : undefined);
  });
});
