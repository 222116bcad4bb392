import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { sitemapFiles } from '../../src/exports/sitemap.ts';

const publication = { site: 'https://example.org', base: '/repo' };
const days = new Map([
  ['/', '2026-11-20'],
  ['/about/', '2026-11-21'],
]);

const textsOf = (xml: string | undefined, selector: string): string[] =>
  [...new DOMParser().parseFromString(xml ?? '', 'text/xml').querySelectorAll(selector)].map(
    (element) => element.textContent ?? '',
  );

describe('the sitemap', () => {
  const files = sitemapFiles(['/search/', '/about/', '/'], days, publication);

  test('lists whole addresses in order, with the days that are known', () => {
    expect(textsOf(files.get('/sitemap-0.xml'), 'url')).toEqual([
      'https://example.org/repo/2026-11-20T00:00:00.000Z',
      'https://example.org/repo/about/2026-11-21T00:00:00.000Z',
      'https://example.org/repo/search/',
    ]);
  });

  test('has an index that names its files, each with the latest day in it', () => {
    expect([...files.keys()]).toEqual(['/sitemap-index.xml', '/sitemap-0.xml']);
    expect(textsOf(files.get('/sitemap-index.xml'), 'sitemap')).toEqual([
      'https://example.org/repo/sitemap-0.xml2026-11-21T00:00:00.000Z',
    ]);
  });

  test('is cut where a file may hold no more', () => {
    const pages = Array.from({ length: 50_001 }, (_, index) => `/claims/${index}/`);
    const cut = sitemapFiles(pages, days, publication);
    const listed = [...cut].flatMap(([name, text]) =>
      name === '/sitemap-index.xml' ? [] : [text.split('<url>').length - 1],
    );
    expect(listed).toEqual([50_000, 1]);
  });

  test('is XML where the address of the site holds a sign of XML', () => {
    const odd = sitemapFiles(['/'], days, { site: 'https://example.org', base: '/a&b' });
    expect(odd.get('/sitemap-0.xml')).toContain('<loc>https://example.org/a&amp;b/</loc>');
  });
});
