import { describe, expect, it } from 'vitest';
import { editions, folderOf } from './editions.ts';
import { lasting, publishedAddresses, vanished } from './published.ts';
import { addressesIn } from './site.ts';

describe.each(editions)('addresses published before, on the site $name', (edition) => {
  it('all answer', () => {
    const published = publishedAddresses();
    expect(published.length).toBeGreaterThan(1_000);
    expect(vanished(published, addressesIn(folderOf(edition)))).toEqual([]);
  });
});

describe('the list of published addresses', () => {
  it('is missed where the site does not answer one', () => {
    expect(vanished(['/a/', '/b/', '/b.md'], new Set(['/a/', '/b/']))).toEqual(['/b.md']);
  });

  it('holds no file whose name tells its content', () => {
    expect(lasting(new Set(['/a/', '/_astro/style.abc.css', '/pagefind/pagefind.js']))).toEqual(['/a/']);
  });
});
