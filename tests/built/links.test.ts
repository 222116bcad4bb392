import { describe, expect, it } from 'vitest';
import { deadLinks } from './links.ts';
import { pageOf, type Site } from './site.ts';

/** A site of two pages, one of which holds the given link. */
function siteWith(link: string, base = '/book/'): Site {
  const pages = [
    pageOf('/', `<html><body><h1 id="title">One</h1><a href="${link}">x</a></body></html>`),
    pageOf('/two/', '<html><body><h1 id="title">Two</h1><p id="p-1">a</p></body></html>'),
  ];
  return { base, pages, addresses: new Set(['/', '/two/', '/style.css']), read: () => '' };
}

describe('the link checker', () => {
  it.each([
    ['/book/two/', 'a page'],
    ['/book/two/#p-1', 'an anchor of another page'],
    ['#title', 'an anchor of the same page'],
    ['/book/two/#p-1:~:text=a', 'an anchor with a text directive'],
    ['/book/style.css', 'a file'],
    ['https://docs.djangoproject.com/en/6.1/', 'an address outside'],
  ])('lets %s pass: %s', (link) => {
    expect(deadLinks(siteWith(link))).toEqual([]);
  });

  it.each([
    ['/book/three/', 'nothing is there'],
    ['/book/two', 'lacks the slash at its end'],
    ['/book/two/#p-2', 'the page is there, the anchor is not'],
    ['#p-1', 'the page has no such anchor'],
    ['/two/', 'not below the base path /book/'],
    ['../two/', 'not an address from the root'],
    ['//two/', 'not an address from the root'],
    ['http://example.com/', 'neither https nor an address of the site'],
    ['javascript:alert(1)', 'neither https nor an address of the site'],
  ])('finds %s: %s', (link, why) => {
    expect(deadLinks(siteWith(link))).toEqual([{ page: '/', link, why }]);
  });
});
