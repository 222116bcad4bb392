import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { movedSchema } from '../../src/schemas/moved.ts';
import { editions, folderOf } from './editions.ts';
import { readSite } from './site.ts';

const { moved } = loadCorpus({ content: 'content', today: '2026-11-21' }).corpus;

describe.each(editions)('old addresses of the site $name', ({ base, ...edition }) => {
  const site = readSite(folderOf({ base, ...edition } as (typeof editions)[number]), base);

  it.each(Object.entries(moved))('%s leads to %s', (from, to) => {
    const page = site.pages.find(({ address }) => address === from);
    const target = base + to.slice(1);
    expect(page?.document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
      `0; url=${target}`,
    );
    expect(page?.document.querySelector(`main a[href="${target}"]`)).not.toBeNull();
    expect(site.addresses.has(to)).toBe(true);
    expect(site.read('sitemap-0.xml')).not.toContain(`${from}<`);
  });
});

describe('the list of old addresses', () => {
  it.each([
    ['an address that leads to another old one', { '/a/': '/b/', '/b/': '/c/' }],
    ['an address without its last slash', { '/a': '/b/' }],
    ['an address elsewhere', { '/a/': 'https://example.org/' }],
  ])('does not hold %s', (_, list) => {
    expect(movedSchema.safeParse(list).success).toBe(false);
  });
});
