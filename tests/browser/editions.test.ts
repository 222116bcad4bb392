import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { editions, folderOf } from '../built/editions.ts';
import { readSite } from '../built/site.ts';
import { bySuite } from '../suite.ts';
import { phone, wide, withPages } from './browser.ts';
import { openings, plainOpenings, type Opened } from './openings.ts';
import { addressOf, templates } from './templates.ts';
import { connect } from './visit.ts';

const [root] = editions;
const site = readSite(folderOf(root), root.base);
const { moved } = loadCorpus({ content: 'content', today: '2026-11-21' }).corpus;
const addresses = site.pages.map(({ address }) => address);
const kinds = templates.map((template) => addressOf(template, addresses));

/** Pages that stay where they are. */
const staying = addresses.filter((address) => !(address in moved));

/** The pages that every edition opens. */
const visited = bySuite(kinds, staying);

/** Questions of readers. */
const questions = readFileSync('tests/search/queries.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t')[1] ?? '')
  .slice(0, bySuite(5, 20));

/** What the search of an edition finds: addresses on the site, in their order, and what is shown of each. */
async function found(opened: Opened): Promise<Record<string, readonly string[]>> {
  const page = await opened.context.newPage();
  await page.goto(opened.whole('/search/'));
  const place = page.locator('[data-search-page]');
  const ask = async (words: string, said: string): Promise<void> => {
    await place.locator('input').fill('');
    await place.locator('input').fill(words);
    await place.locator('[data-search-status]', { hasText: said }).waitFor();
  };
  // A slip first: once it is corrected, the search has loaded all of its index, and shows each list once.
  await ask('pyhton', 'instead of');
  const results: Record<string, readonly string[]> = {};
  for (const question of questions) {
    await ask(question, 'found');
    const shown = await place
      .locator('[role=option]')
      .evaluateAll((all) =>
        all.map(
          (option) => [option instanceof HTMLAnchorElement ? option.href : '', option.textContent] as const,
        ),
      );
    results[question] = shown.map(([href, text]) => `${opened.address(href) ?? href} ${text ?? ''}`);
  }
  await page.close();
  return results;
}

let browser: Browser;
let expected: Record<string, readonly string[]>;

beforeAll(async () => {
  browser = await connect();
  const [web] = openings;
  const opened = await web?.open(browser);
  if (opened === undefined) throw new Error('There is no edition.');
  expected = await found(opened);
  await opened.close();
});

afterAll(async () => {
  await browser.close();
});

describe.each(bySuite(openings.slice(0, 1), openings))('$name', ({ open }) => {
  let opened: Opened;

  beforeAll(async () => {
    opened = await open(browser);
  });

  afterAll(async () => {
    await opened.close();
  });

  it('opens every page, and every link within it leads to a page, a file or an anchor that is there', async () => {
    const titles = new Map(
      site.pages.map(({ address, document }) => [address, document.querySelector('title')?.textContent]),
    );
    const anchorsOf = new Map<string, ReadonlySet<string>>();
    /** Every address that a link names, with a page that has it. */
    const named = new Map<string, string>();
    const strange: string[] = [];
    await withPages(opened.context, visited, async (page, address) => {
      await page.goto(opened.whole(address));
      const { title, links, ids } = await page.evaluate(() => ({
        title: document.title,
        links: [...document.links].map(({ href }) => href),
        ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      }));
      if (title !== titles.get(address)) strange.push(`${address}: has the title ${title}`);
      anchorsOf.set(address, new Set(ids));
      for (const link of links) if (!link.startsWith('https://')) named.set(link, address);
    });
    const asked = new Map<string, string>();
    for (const [link, from] of named) {
      const [path = '', anchor = ''] = (opened.address(link) ?? '').split(/#(.*)/su);
      const id = decodeURIComponent(anchor.split(':~:')[0] ?? '');
      const anchors = anchorsOf.get(path.split('?')[0] ?? '');
      if (path === '') strange.push(`${from}: ${link} leads out of the site`);
      // A page that was opened has been followed already.
      else if (anchors === undefined) asked.set(opened.whole(path), from);
      else if (id !== '' && !anchors.has(id)) strange.push(`${from}: ${link} names no anchor`);
    }
    for (const whole of await opened.silent([...asked.keys()]))
      strange.push(`${asked.get(whole)}: ${whole} gives nothing`);
    expect(strange).toEqual([]);
    expect(opened.incidents).toEqual([]);
    // All pages take a minute, and several on a busy machine.
  }, 1_200_000);

  it('leads every old address on to where the page is now', async () => {
    await withPages(opened.context, Object.entries(moved), async (page, [from, to]) => {
      await page.goto(opened.whole(from));
      await page.waitForURL(opened.whole(to));
    });
    expect(opened.incidents).toEqual([]);
  });

  it('uses the decision page: an answer changes the sum', async () => {
    const page = await opened.context.newPage();
    await page.goto(opened.whole('/decide/'));
    await page.locator('[data-need=admin]').getByRole('radio', { name: 'Very much', exact: true }).check();
    expect(await page.locator('[data-answer]').textContent()).toBe('Django');
    // The address keeps the answers, so that a shared one brings them back.
    const again = await opened.context.newPage();
    await again.goto(page.url());
    expect(await again.locator('[data-answer]').textContent()).toBe('Django');
    await again.close();
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it('finds the same as the site on the web, shown the same', async () => {
    expect(await found(opened)).toEqual(expected);
    expect(opened.incidents).toEqual([]);
  });

  it('goes from the search to what was found, by the address in the list', async () => {
    const page = await opened.context.newPage();
    await page.goto(opened.whole('/guides/orm/'));
    await page.keyboard.press('/');
    await page.keyboard.type('trailing slash');
    await page.locator('dialog [role=option]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => opened.address(url.href)?.startsWith('/guides/routing/') === true);
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it('keeps the colour scheme that was chosen, on the next page', async () => {
    const page = await opened.context.newPage();
    await page.goto(opened.whole('/'));
    const button = page.locator('[data-scheme-toggle][data-ready]');
    await button.click();
    await button.click();
    const scheme = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['scheme']);
    expect(await scheme()).toBe('dark');
    await page.goto(opened.whole('/guides/orm/'));
    expect(await scheme()).toBe('dark');
    expect(opened.incidents).toEqual([]);
    await page.close();
  });

  it('copies a page as Markdown', async () => {
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await opened.context.newPage();
    await page.goto(opened.whole('/guides/orm/'));
    await page.locator('[data-copy-page] button').click();
    await page.locator('[data-copy-page] [role=status]', { hasText: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
      /^---\ntitle: ORM and databases\n/,
    );
    expect(opened.incidents).toEqual([]);
    await page.close();
  });
});

describe.each(bySuite(plainOpenings.slice(0, 1), plainOpenings))('$name, without JavaScript', ({ open }) => {
  it.each([wide, phone])(
    'has text, a way to all pages and open citations on a window of $width',
    async (viewport) => {
      const opened = await open(browser, { viewport, javaScriptEnabled: false });
      await withPages(opened.context, kinds, async (page, address) => {
        await page.goto(opened.whole(address));
        expect((await page.locator('main').innerText()).length, address).toBeGreaterThan(80);
        const all = page.locator('footer a', { hasText: 'Everything from A to Z' });
        expect(await all.isVisible(), address).toBe(true);
        expect(opened.address(new URL((await all.getAttribute('href')) ?? '', page.url()).href)).toBe(
          '/index/',
        );
      });
      const page = await opened.context.newPage();
      await page.goto(opened.whole('/guides/orm/'));
      const citations = page.locator('.prose .cite a');
      expect(await citations.count()).toBeGreaterThan(20);
      expect(await citations.first().isVisible()).toBe(true);
      expect(opened.incidents).toEqual([]);
      await opened.close();
    },
  );
});
