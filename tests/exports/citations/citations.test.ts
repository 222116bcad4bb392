import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Cite } from '@citation-js/core';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/corpus.ts';
import { citationFormats, plainCitation } from '../../../src/exports/citations/formats.ts';
import { bibliography, citeArticle, citeGuide } from '../../../src/exports/citations/items.ts';
import { exportContext } from '../../../src/exports/context.ts';

const siteUrl = { site: 'https://example.org', base: '/repo' };
const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const items = bibliography(corpus, siteUrl);

/** What citation.js reads: fields that every form carries. */
interface Read {
  readonly id?: string;
  readonly title: string;
  readonly URL?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly author?: readonly {
    readonly family?: string;
    readonly given?: string;
    readonly literal?: string;
  }[];
}
const read = (text: string): Read[] => new Cite(text).data as Read[];
const yearOf = ({ issued }: Read): number | undefined => issued?.['date-parts'][0]?.[0];

describe.each(['bib', 'ris', 'csl.json'] as const)('the bibliography as %s', (format) => {
  const entries = read(citationFormats[format].write(items));

  test('is read by citation.js, entry for entry', () => {
    expect(entries.length).toBe(items.length);
  });

  test('keeps titles, years and addresses', () => {
    for (const [index, item] of items.entries()) {
      const entry = entries[index];
      expect(entry?.title.replaceAll(/[{}]/g, '')).toBe(item.title.replaceAll(/[{}]/g, ''));
      expect(entry?.URL).toBe(item.URL);
      expect(entry && yearOf(entry)).toBe(item.issued?.['date-parts'][0][0]);
    }
  });

  test('keeps the names of authors', () => {
    const of = (names: Read['author'] = []): string[] =>
      names.map(({ literal, family, given }) => literal ?? [family, given].filter(Boolean).join(', '));
    for (const [index, item] of items.entries()) {
      expect(of(entries[index]?.author)).toEqual(of(item.author as Read['author']));
    }
  });
});

test('every entry has an id of its own', () => {
  expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
});

test('an article is cited as the original, a guide as ours', () => {
  const [article] = corpus.articles;
  const [guide] = corpus.guides;
  if (!article || !guide) throw new Error('The corpus is empty.');
  expect(plainCitation(citeArticle(article))).toContain(article.title.replace(/\.$/, ''));
  expect(plainCitation(citeGuide(exportContext(corpus, siteUrl), guide))).toBe(
    `The Django & Flask Sourcebook (${guide.reviewed}). ${guide.title}: ${guide.question}. For Django ${guide.appliesTo.django} and Flask ${guide.appliesTo.flask}. https://example.org/repo/guides/${guide.id}/`,
  );
});

test('a text for LaTeX has no bare special character', () => {
  const text = citationFormats.bib.write([
    { id: 'x', type: 'webpage', title: 'A & B_c 100% {d} $e #f ~g ^h \\i', URL: 'https://example.org/a_b' },
  ]);
  expect(text).toContain(
    'A \\& B\\_c 100\\% \\{d\\} \\$e \\#f \\textasciitilde{}g \\textasciicircum{}h \\textbackslash{}i',
  );
  expect(text).toContain('url = {https://example.org/a_b}');
});
