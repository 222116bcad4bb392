import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { archiveOf } from '../../src/offline/archive.ts';
import { makeEdition } from '../../src/offline/editions.ts';
import { bytesOf, textOf, type Files } from '../../src/offline/files.ts';
import { folderFrom } from '../../src/offline/folder/folder.ts';
import { policyFromDisk } from '../../src/offline/folder/pages.ts';
import { relativeLink, pathToTop } from '../../src/offline/folder/links.ts';

const head = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'sha256-x'; style-src 'self'">`;
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en-GB"><head>${head}<title>A & B</title><script>keep("<b>")</script><link rel="sitemap" href="/b/sitemap-index.xml"><link rel="stylesheet" href="/b/_astro/s.css"><script type="module" src="/b/_astro/one.js"></script></head><body data-base="/b/">${body}<script type="module" src="/b/_astro/two.js"></script></body></html>`;

/** A site of two pages below the path `/b/`. */
const site: Files = new Map(
  Object.entries({
    'index.html': page('<a href="/b/guides/orm/#top">ORM</a>'),
    'guides/orm/index.html': page(
      '<a href="/b/">Home</a><a href="/b/search/?q=orm#first">None</a><a href="/b/guides/orm.md">Markdown</a><a href="https://example.org/b/">Out</a><a href="#top">Top</a>',
    ),
    'old/index.html': '<meta http-equiv="refresh" content="0; url=/b/guides/orm/"><title>Moved</title>',
    'guides/orm.md': '# ORM\n',
    'edition.json': '{"edition":"2026-01-02","site":"https://example.org","base":"/b/"}',
    'sitemap-index.xml': '<sitemapindex/>',
    'sw.js': 'worker()',
    'runner/pyodide.wasm': 'heavy',
    '_astro/s.css': 'a{background:url(/b/p.svg)}',
    '_astro/one.js': 'import { n } from "./shared.js"; n.push("one");',
    '_astro/two.js': 'import { n } from "./shared.js"; n.push("two"); window.order = n;',
    '_astro/shared.js': 'export const n = [];',
    'pagefind/words.txt': 'a b c',
    'pagefind/pagefind-worker.js': 'self.run(typeof window)',
    'pagefind/chunks.json': '{"lengths":[3],"starts":["a"]}',
    'pagefind/text/1.json': '{"url":"/guides/orm/#joins","title":"Joins","text":"text"}',
    'p.svg': '<svg/>',
  }).map(([path, text]) => [path, bytesOf(text)]),
);

describe('the way from one file to another', () => {
  const place = { base: '/b/', has: (path: string) => site.has(path) };

  test.each([
    ['the home page', 'guides/orm/index.html', '/b/', '../../index.html'],
    ['a page, from the home page', 'index.html', '/b/guides/orm/', 'guides/orm/index.html'],
    ['a page, with anchor', 'guides/orm/index.html', '/b/guides/orm/#a', 'index.html#a'],
    ['a file', 'guides/orm/index.html', '/b/guides/orm.md', '../orm.md'],
    ['a question', 'guides/orm/index.html', '/b/?q=a%20b#c', '../../index.html?q=a%20b#c'],
  ])('leads to %s', (_, from, link, way) => {
    expect(relativeLink(place, from, link)).toBe(way);
  });

  test.each([
    ['another site', 'https://example.org/b/'],
    ['another host', '//example.org/b/'],
    ['the same page', '#top'],
    ['an address outside of the base', '/guides/orm/'],
    ['a page that is not there', '/b/guides/none/'],
  ])('is not sought to %s', (_, link) => {
    expect(relativeLink(place, 'index.html', link)).toBeUndefined();
  });

  test('leads to the top from any depth', () => {
    expect(['index.html', '404.html', 'a/index.html', 'a/b/index.html'].map(pathToTop)).toEqual([
      './',
      './',
      '../',
      '../../',
    ]);
  });
});

describe('the folder', async () => {
  const folder = await folderFrom(site, '/b/');
  const text = (path: string): string => textOf(folder.get(path) ?? new Uint8Array());
  const orm = text('guides/orm/index.html');
  const scripts = [...orm.matchAll(/<script defer src="([^"]*)">/gu)].map(([, src]) => src ?? '');

  test('leaves out what needs a server, and the heavy parts', () => {
    const gone = ['sitemap-index.xml', 'sw.js', 'runner/pyodide.wasm', '_astro/one.js', 'pagefind/words.txt'];
    expect(gone.filter((path) => folder.has(path))).toEqual([]);
    expect(orm).not.toContain('sitemap');
  });

  test('links to files, and leaves alone what leads out', () => {
    expect([...orm.matchAll(/<a href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      '../../index.html',
      '/b/search/?q=orm#first',
      '../orm.md',
      'https://example.org/b/',
      '#top',
    ]);
    expect(orm).toContain('<link rel="stylesheet" href="../../_astro/s.css">');
    expect(orm).toContain('data-base="../../"');
  });

  test('leads on from a page that moved', () => {
    expect(text('old/index.html')).toContain('content="0; url=../guides/orm/index.html"');
  });

  test('leads from a style sheet to its pictures', () => {
    expect(text('_astro/s.css')).toBe('a{background:url(../p.svg)}');
  });

  test('has no module and two classic scripts a page: the disk first, then the modules of the page', () => {
    expect(orm).not.toContain('type="module"');
    expect(scripts.map((path) => path.replace(/\.[0-9a-f]{8}\./u, '.'))).toEqual([
      '../../_astro/disk.js',
      '../../_astro/page.js',
    ]);
  });

  test('runs every module once, in the order of the page', () => {
    const script = text((scripts[1] ?? '').replace('../../', ''));
    const window: { order?: string[] } = {};
    new Function('window', script)(window);
    expect(window.order).toEqual(['one', 'two']);
  });

  test('carries what is fetched by scripts', () => {
    const carried: Record<string, string> = {};
    const disk = {
      text: (path: string, content: string): void => void (carried[path] = content),
      program: (path: string): void => void (carried[path] = 'program'),
    };
    for (const [path, bytes] of folder) {
      if (/^pagefind\/|\.md\.js$/u.test(path)) new Function('disk', textOf(bytes))(disk);
    }
    expect(carried).toEqual({
      'guides/orm.md': '# ORM\n',
      'pagefind/words.txt': 'a b c',
      'pagefind/pagefind-worker.js': 'program',
      'pagefind/chunks.json': '{"lengths":[3],"starts":["a"]}',
      'pagefind/text/1.json': '{"url":"/guides/orm/index.html#joins","title":"Joins","text":"text"}',
    });
  });

  test('keeps inline scripts to the letter, so that their hashes hold', () => {
    expect(orm).toContain('<script>keep("<b>")</script>');
  });
});

test('the policy lets the folder load its own files, and nothing else', () => {
  expect(policyFromDisk("default-src 'none'; script-src 'self' 'sha256-x'; form-action 'none'")).toBe(
    "default-src 'none'; script-src 'self' file: 'sha256-x'; form-action 'none'",
  );
});

describe('the archive', () => {
  test('has the same bytes in whatever order the files come', () => {
    const files = [...site];
    expect(archiveOf(new Map(files.toReversed()))).toEqual(archiveOf(new Map(files)));
  });

  test('holds one folder, named for the edition, with the page to begin with', async () => {
    const { name, bytes } = await makeEdition('folder', site);
    expect(name).toBe('sourcebook-2026-01-02.zip');
    expect(Object.keys(unzipSync(bytes))).toContain('sourcebook-2026-01-02/index.html');
  });

  test('is not made of a site that does not say what it is', async () => {
    await expect(makeEdition('folder', new Map())).rejects.toThrow('npm run build');
  });
});
