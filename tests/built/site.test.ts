import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { addresses } from '../../src/schemas/addresses.ts';
import { inlineScripts } from '../../src/overrides/content-security-policy.ts';
import { missingAnchors, missingPages, pagesOfContent } from './content.ts';
import { editions, folderOf } from './editions.ts';
import { deadLinks } from './links.ts';
import { alarmsIn } from './log.ts';
import { inlineHashes, safetyFaults } from './safety.ts';
import { readSite, type Page } from './site.ts';

const duplicates = (items: readonly string[]): string[] =>
  items.filter((item, index) => items.indexOf(item) !== index);
const text = (page: Page, selector: string): string =>
  page.document.querySelector(selector)?.textContent?.trim() ?? '';
const attribute = (page: Page, selector: string, name: string): string =>
  page.document.querySelector(selector)?.getAttribute(name) ?? '';

const { corpus } = loadCorpus({ content: 'content', today: '9999-12-31' });

describe.each(editions)('the site $name', (edition) => {
  const folder = folderOf(edition);
  const site = readSite(folder, edition.base);
  /** The pages that readers look at: neither the one for what is not there nor those that lead on. */
  const inside = site.pages.filter(
    ({ address, document }) =>
      address !== '/404.html' && document.querySelector('meta[http-equiv=refresh]') === null,
  );
  /** The addresses of the pages that do not satisfy a condition. */
  const failing = (holds: (page: Page) => boolean): string[] =>
    site.pages.filter((page) => !holds(page)).map(({ address }) => address);

  it('was built without a warning', () => {
    expect(alarmsIn(readFileSync(`${folder}.log`, 'utf8'))).toEqual([]);
  });

  it('has no dead link, no dead anchor, no address without base path or final slash', () => {
    expect(deadLinks(site)).toEqual([]);
  });

  it('has no id twice on one page', () => {
    expect(site.pages.flatMap((page) => duplicates(page.ids).map((id) => `${page.address}#${id}`))).toEqual(
      [],
    );
  });

  it('has a page for every entry of the content', () => {
    expect(pagesOfContent(corpus).length).toBeGreaterThan(100);
    expect(missingPages(corpus, site)).toEqual([]);
  });

  it('has an anchor for every section and every passage of every article', () => {
    expect(missingAnchors(corpus, site)).toEqual([]);
  });

  it('is seen to lack a page or an anchor that was taken away', () => {
    const [claim] = corpus.claims;
    const [article] = corpus.articles;
    const lost = addresses.claim(claim?.id ?? '');
    const anchor = article?.sections[0]?.id ?? '';
    const poorer = {
      ...site,
      addresses: new Set([...site.addresses].filter((address) => address !== lost)),
      pages: site.pages.map((page) => ({ ...page, ids: page.ids.filter((id) => id !== anchor) })),
    };
    expect(missingPages(corpus, poorer)).toEqual([lost]);
    expect(missingAnchors(corpus, poorer)).toContain(`${article?.id ?? ''}#${anchor}`);
  });

  it('has text on every page', () => {
    expect(failing((page) => text(page, 'main').replace(/\s+/g, ' ').length > 80)).toEqual([]);
  });

  it('gives every page one title of its own', () => {
    expect(failing((page) => page.document.querySelectorAll('head > title').length === 1)).toEqual([]);
    expect(duplicates(site.pages.map((page) => text(page, 'title')))).toEqual([]);
  });

  it('gives every page a description of its own', () => {
    const descriptions = site.pages.map((page) => attribute(page, 'meta[name=description]', 'content'));
    expect(failing((page) => attribute(page, 'meta[name=description]', 'content').length >= 40)).toEqual([]);
    expect(duplicates(descriptions)).toEqual([]);
  });

  it('gives every page its canonical address, for search engines and for previews alike', () => {
    const wrong = inside.filter((page) => {
      const expected = `${edition.site}${edition.base}${page.address.slice(1)}`;
      return (
        attribute(page, 'link[rel=canonical]', 'href') !== expected ||
        attribute(page, 'meta[property="og:url"]', 'content') !== expected ||
        attribute(page, 'meta[property="og:title"]', 'content') === ''
      );
    });
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  it('gives every page with content a picture for previews, which is there', () => {
    const home = `${edition.site}${edition.base}`;
    const pictures = site.pages.map((page) => attribute(page, 'meta[property="og:image"]', 'content'));
    const named = pictures.filter((picture) => picture !== '');
    expect(named.length).toBeGreaterThan(600);
    expect(
      named.filter(
        (picture) => !picture.startsWith(home) || !site.addresses.has(`/${picture.slice(home.length)}`),
      ),
    ).toEqual([]);
  });

  it('has the same landmarks on every page: banner, site navigation, main, footer, and one heading of level one', () => {
    const one = (page: Page, selector: string): boolean =>
      page.document.querySelectorAll(selector).length === 1;
    expect(
      failing(
        (page) =>
          one(page, 'body > header') &&
          one(page, 'nav#menu[aria-label]') &&
          one(page, 'main') &&
          one(page, 'body > footer') &&
          one(page, 'h1') &&
          one(page, 'main h1#title') &&
          attribute(page, 'html', 'lang') === 'en-GB',
      ),
    ).toEqual([]);
  });

  it('skips no level of headings', () => {
    expect(
      failing((page) => {
        const levels = [...page.document.querySelectorAll('main :is(h1,h2,h3,h4,h5,h6)')].map(({ tagName }) =>
          Number(tagName.slice(1)),
        );
        return levels.every((level, index) => index === 0 || level <= (levels[index - 1] ?? 0) + 1);
      }),
    ).toEqual([]);
  });

  it('has navigation that has a name wherever there is more than one', () => {
    expect(
      failing((page) =>
        [...page.document.querySelectorAll('nav')].every(
          (nav) => nav.hasAttribute('aria-label') || nav.hasAttribute('aria-labelledby'),
        ),
      ),
    ).toEqual([]);
  });

  it('has the policy on every page, and nothing on it that could run, load or send what it should not', () => {
    expect(
      site.pages.flatMap((page) => safetyFaults(page).map((fault) => `${page.address}: ${fault}`)),
    ).toEqual([]);
  });

  it('pins no inline script that no page has', () => {
    const found = new Set(site.pages.flatMap(inlineHashes));
    expect(Object.values(inlineScripts).filter((hash) => !found.has(hash))).toEqual([]);
  });

  it('lists every page in the sitemap, and nothing else', () => {
    const listed = [...site.read('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, address]) => address,
    );
    const expected = inside.map(({ address }) => `${edition.site}${edition.base}${address.slice(1)}`);
    expect(listed.toSorted()).toEqual(expected.toSorted());
    expect(site.read('sitemap-index.xml')).toContain(`${edition.site}${edition.base}sitemap-0.xml`);
  });

  it('has a page for addresses that do not exist, which works at any depth and asks not to be indexed', () => {
    const page = site.pages.find(({ address }) => address === '/404.html');
    expect(page && attribute(page, 'meta[name=robots]', 'content')).toBe('noindex');
  });

  it('reaches every page from the home page, through links', () => {
    const seen = new Set(['/']);
    const queue = ['/'];
    const byAddress = new Map(site.pages.map((page) => [page.address, page]));
    for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
      for (const link of byAddress.get(address)?.document.querySelectorAll('a[href^="/"]') ?? []) {
        const target = `/${(link.getAttribute('href') ?? '').slice(edition.base.length).split('#')[0] ?? ''}`;
        if (byAddress.has(target) && !seen.has(target)) {
          seen.add(target);
          queue.push(target);
        }
      }
    }
    expect(inside.map(({ address }) => address).filter((address) => !seen.has(address))).toEqual([]);
  });
});

describe('the two editions', () => {
  it('have the same pages', () => {
    const [one, two] = editions.map((edition) => readSite(folderOf(edition), edition.base));
    expect(two?.pages.map(({ address }) => address)).toEqual(one?.pages.map(({ address }) => address));
  });
});
