import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { phone, watch, wide } from './browser.ts';
import { serve, type StaticServer } from './server.ts';
import { bySuite } from '../suite.ts';
import { connect } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connect();
});

afterAll(async () => {
  await browser.close();
});

const first = 'dialog [role=option]';

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await page.locator(first).first().waitFor();
}

describe.each(bySuite(editions.slice(0, 1), [...editions]))('the search of the site $name', (edition) => {
  let server: StaticServer;

  beforeAll(async () => {
    server = await serve(folderOf(edition), edition.base);
  });

  afterAll(async () => {
    await server.close();
  });

  it.each([
    { name: 'wide screen', options: { viewport: wide } },
    { name: 'phone', options: { viewport: phone } },
  ])(
    'leads by keys alone from a word to the section that has it, and marks it ($name)',
    async ({ options }) => {
      const { context, incidents } = await watch(browser, server.home, options);
      const page = await context.newPage();
      await page.goto(server.home);
      await ask(page, 'trailing slash');
      await page.keyboard.press('ArrowDown');
      const option = page.locator('dialog [role=option][aria-selected=true]');
      expect(await page.locator('#search-words').getAttribute('aria-activedescendant')).toBe(
        await option.getAttribute('id'),
      );
      const href = (await option.getAttribute('href')) ?? '';
      expect(href).toContain(`${edition.base}guides/routing/`);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname + url.hash === href);
      expect(await page.evaluate(() => CSS.highlights.get('found')?.size ?? 0)).toBeGreaterThan(0);
      expect(incidents).toEqual([]);
      await context.close();
    },
  );

  it('corrects a slip and says so', async () => {
    const { context, incidents } = await watch(browser, server.home);
    const page = await context.newPage();
    await page.goto(server.home);
    await ask(page, 'migratoins');
    const status = page.locator('dialog [role=status]');
    await expect.poll(() => status.textContent()).toContain('instead of “migratoins”');
    expect(await page.locator(first).first().textContent()).toMatch(/migration/i);
    expect(incidents).toEqual([]);
    await context.close();
  });

  it.each(['select_related', 'url_for', 'ModelAdmin', '@app.route', '{% csrf_token %}'])(
    'finds the name %s',
    async (name) => {
      const { context } = await watch(browser, server.home);
      const page = await context.newPage();
      await page.goto(server.home);
      await ask(page, name);
      const word =
        name
          .replace(/[^\w.]/g, '')
          .split('.')
          .at(-1) ?? '';
      await expect
        .poll(async () => (await page.locator('dialog [role=listbox]').textContent())?.toLowerCase())
        .toContain(word.toLowerCase());
      await context.close();
    },
  );

  it('keeps question and facets in the address of its page', async () => {
    const { context, incidents } = await watch(browser, server.home);
    const page = await context.newPage();
    await page.goto(`${server.home}search/?q=sessions&type=claim`);
    const results = page.locator('[data-search-page] [role=option]');
    await results.first().waitFor();
    for (const href of await results.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))) {
      expect(href).toContain(`${edition.base}claims/`);
    }
    await page.locator('[data-search-page] .chip', { hasText: 'Guides' }).click();
    await expect.poll(() => page.url()).toContain('type=claim&type=guide');
    expect(incidents).toEqual([]);
    await context.close();
  });

  it('points to the plain list where there is no JavaScript', async () => {
    const { context } = await watch(browser, server.home, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${server.home}search/`);
    await page.locator('main a:visible', { hasText: 'everything' }).click();
    expect(page.url()).toBe(`${server.home}index/`);
    await context.close();
  });

  it('says what to do where nothing is found, and offers earlier searches', async () => {
    const { context } = await watch(browser, server.home);
    const page = await context.newPage();
    await page.goto(server.home);
    await page.keyboard.press('/');
    await page.keyboard.type('zzzzqqqq');
    const status = page.locator('dialog [role=status]');
    await expect.poll(() => status.textContent()).toContain('Nothing found');
    await page.locator('#search-words').fill('blueprints');
    await page.locator(first).first().waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== server.home);
    await page.keyboard.press('Control+k');
    await page.locator('#search-words').fill('');
    const earlier = page.locator('dialog [data-search-hint] p', { hasText: 'Searched before' });
    expect(await earlier.locator('.chip').allTextContents()).toEqual(['blueprints', 'Forget these']);
    await earlier.locator('.chip', { hasText: 'Forget these' }).click();
    await expect.poll(() => earlier.count()).toBe(0);
    await context.close();
  });

  it('moves through the results and back to the words by keys', async () => {
    const { context, incidents } = await watch(browser, server.home);
    const page = await context.newPage();
    await page.goto(server.home);
    await ask(page, 'session cookie');
    const field = page.locator('#search-words');
    const chosen = async (): Promise<number> =>
      page
        .locator(first)
        .evaluateAll((all) => all.findIndex((one) => one.getAttribute('aria-selected') === 'true'));
    const pressed = async (key: string): Promise<number> => {
      await page.keyboard.press(key);
      return chosen();
    };
    const last = (await page.locator(first).count()) - 1;
    expect(last).toBeGreaterThan(2);
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await pressed('ArrowUp')).toBe(last);
    expect(await pressed('Home')).toBe(0);
    expect(await pressed('ArrowDown')).toBe(1);
    expect(await pressed('End')).toBe(last);
    expect(await pressed('ArrowDown')).toBe(last);
    expect(await pressed('ArrowLeft')).toBe(-1);
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.type('s');
    expect(await field.inputValue()).toBe('session cookise');
    expect(await field.evaluate((one) => document.activeElement === one)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    expect(incidents).toEqual([]);
    await context.close();
  });

  it('says in its status what was found, and names its parts to those who do not see them', async () => {
    const { context } = await watch(browser, server.home);
    const page = await context.newPage();
    await page.goto(`${server.home}search/?q=blueprint`);
    const box = page.getByRole('combobox', { name: 'Words to search for' });
    await page.getByRole('listbox', { name: 'Results' }).getByRole('option').first().waitFor();
    expect(await box.getAttribute('aria-controls')).toBe(
      await page.getByRole('listbox', { name: 'Results' }).getAttribute('id'),
    );
    expect(
      await page
        .getByRole('listbox')
        .getByRole('group', { name: /^Guides/ })
        .count(),
    ).toBe(1);
    await expect
      .poll(() => page.locator('[data-search-page] [role=status]').textContent())
      .toMatch(/^\d+ places found\.$/);
    await box.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-search-page] [aria-selected=true]').count()).toBe(0);
    expect(await box.inputValue()).toBe('blueprint');
    await context.close();
  });

  it.each(
    [wide, phone].flatMap((viewport) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ viewport, colorScheme })),
    ),
  )('axe finds nothing in its results, $viewport.width wide, $colorScheme', async (options) => {
    const { context } = await watch(browser, server.home, options);
    const page = await context.newPage();
    const found = async (): Promise<string[]> => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    };
    await page.goto(server.home);
    await page.keyboard.press('/');
    await page.locator('dialog [data-search-hint] .chip').first().waitFor();
    expect(await found()).toEqual([]);
    await page.keyboard.type('csrf');
    await page.locator(first).first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await found()).toEqual([]);
    await page.goto(`${server.home}search/?q=csrf&type=claim`);
    await page.locator('[data-search-page] [role=option]').first().waitFor();
    expect(await found()).toEqual([]);
    await context.close();
  });
});
