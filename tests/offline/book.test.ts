import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { bookOf } from '../../src/offline/book/book.ts';
import { bytesOf, textOf, type Files } from '../../src/offline/files.ts';

const edition = { edition: '2026-01-02', site: 'https://example.org', base: '/b/' };
const menu =
  '<nav id="menu"><a href="/b/guides/">All</a><a href="/b/guides/orm/">ORM</a><a href="/b/guides/async/">Async</a></nav>';
const guide = (title: string, body: string): string =>
  `<!DOCTYPE html><html><body>${menu}<main><h1 id="title">${title}</h1>${body}</main><footer>foot</footer></body></html>`;

const site: Files = new Map(
  Object.entries({
    'index.html': guide('Home', ''),
    'guides/orm/index.html': guide(
      'ORM & databases',
      `<p>Fast.<span class="cite">⁠<a class="cite-official" href="https://docs.example/"><span class="sr-only">Official page</span></a></span></p>
       <p><a href="/b/guides/async/#loop">async</a> <a href="/b/claims/one/">claim</a> <a href="#end">end</a></p>
       <table><tr><td colspan="2">a<br>b</td></tr></table><pre><code>if a &lt; b:</code></pre>
       <button type="button">Copy</button><svg></svg><aside class="edition">Cite</aside><p hidden>secret</p>
       <details open><summary>More</summary>inside</details>`,
    ),
    'guides/async/index.html': guide('Async', '<h2 id="loop">Loop</h2>'),
  }).map(([path, text]) => [path, bytesOf(text)]),
);
const book = bookOf(site, edition);
const files = unzipSync(book);
const text = (path: string): string => textOf(files[path] ?? new Uint8Array());
const orm = text('EPUB/guides/orm.xhtml');

describe('the book', () => {
  test('begins with its type, not compressed, so that readers know it without unpacking', () => {
    expect(textOf(book.slice(30, 38))).toBe('mimetype');
    expect(textOf(book.slice(38, 58))).toBe('application/epub+zip');
  });

  test('has the same bytes each time', () => {
    expect(bookOf(site, edition)).toEqual(book);
  });

  test('has a chapter for each guide, in the order of the menu', () => {
    expect(
      [...text('EPUB/nav.xhtml').matchAll(/<a href="([^"]*)">([^<]*)/gu)].map(([, ...entry]) => entry),
    ).toEqual([
      ['guides/orm.xhtml', 'ORM &#38; databases'],
      ['guides/async.xhtml', 'Async'],
    ]);
  });

  test('leads within the book where it can, and to the site where it cannot', () => {
    expect([...orm.matchAll(/<a href="([^"]*)"/gu)].map(([, href]) => href)).toEqual([
      'https://docs.example/',
      'async.xhtml#loop',
      'https://example.org/b/claims/one/',
      '#end',
    ]);
  });

  test('says in a word what a citation leads to', () => {
    expect(orm).toContain('title="Official page">official</a>');
  });

  test('leaves out what is pressed, drawn or hidden, and other forms of the page', () => {
    expect(orm).not.toMatch(/Copy|svg|Cite|secret|foot/u);
  });

  test('keeps what opens and closes as text', () => {
    expect(orm).toContain('<div><p>More</p>inside</div>');
  });

  test('is XML', () => {
    expect(orm).toContain('<td colspan="2">a<br />b</td>');
    expect(orm).toContain('<code>if a &#x3C; b:</code>');
  });

  test('is not made of a site without guides', () => {
    expect(() => bookOf(new Map(), edition)).toThrow('guides');
  });
});
