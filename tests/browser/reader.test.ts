import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { phone, watch, wide } from './browser.ts';
import { serve, type StaticServer } from './server.ts';
import { connect } from './visit.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await connect();
});

afterAll(async () => {
  await browser.close();
});

describe.each(editions)('a reader of the site $name', (edition) => {
  let server: StaticServer;

  beforeAll(async () => {
    server = await serve(folderOf(edition), edition.base);
  });

  afterAll(async () => {
    await server.close();
  });

  const windows = [
    { name: 'on a wide screen', options: { viewport: wide } },
    { name: 'on a phone', options: { viewport: phone, hasTouch: true, isMobile: true } },
    {
      name: 'on a phone without JavaScript',
      options: { viewport: phone, isMobile: true, javaScriptEnabled: false },
    },
  ];

  it.each(windows)(
    'goes $name from a statement to its passage in one click, and back',
    async ({ options }) => {
      const { context, incidents } = await watch(browser, server.home, options);
      const page = await context.newPage();
      await page.goto(`${server.home}guides/orm/`);
      const passage = page.locator('.prose .cite-passage').first();
      const target = await passage.getAttribute('href');
      await passage.click();
      await page.waitForURL(/\/articles\/[a-z0-9-]+\/#p-[0-9a-f]{10}/);
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(target);
      expect(await page.locator(':target').isVisible()).toBe(true);
      await page.goBack();
      expect(page.url()).toBe(`${server.home}guides/orm/`);
      expect(incidents).toEqual([]);
      await context.close();
    },
  );

  it.each(windows)('goes $name from a statement to the official page in one click', async ({ options }) => {
    const { context, incidents } = await watch(browser, server.home, options);
    const page = await context.newPage();
    await page.goto(`${server.home}guides/orm/`);
    const official = page.locator('.prose .cite-official').first();
    const target = (await official.getAttribute('href')) ?? '';
    expect(target).toMatch(/^https:\/\//);
    await official.click({ noWaitAfter: true });
    await expect.poll(() => incidents).toContain(`request to another host: ${target.split('#')[0] ?? ''}`);
    await context.close();
  });

  it('opens the search with Control and K as well, and leaves it with Escape', async () => {
    const { context, incidents } = await watch(browser, server.home);
    const page = await context.newPage();
    await page.goto(`${server.home}claims/`);
    await page.keyboard.press('Control+k');
    expect(await page.locator('dialog[data-search]').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[data-search]').isVisible()).toBe(false);
    expect(incidents).toEqual([]);
    await context.close();
  });

  it('keeps the colour scheme that was chosen, on every page', async () => {
    const { context, incidents } = await watch(browser, server.home, { colorScheme: 'light' });
    const page = await context.newPage();
    const background = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.goto(server.home);
    const light = await background();
    const toggle = page.locator('[data-scheme-toggle]');
    await toggle.click();
    await toggle.click();
    const dark = await background();
    expect(dark).not.toBe(light);
    await page.goto(`${server.home}guides/`);
    expect(await background()).toBe(dark);
    expect(incidents).toEqual([]);
    await context.close();
  });

  it.each([true, false])(
    'reaches every place of the site from the menu of a phone (JavaScript: %s)',
    async (javaScriptEnabled) => {
      const { context, incidents } = await watch(browser, server.home, {
        viewport: phone,
        javaScriptEnabled,
      });
      const page = await context.newPage();
      await page.goto(`${server.home}claims/`);
      await page.locator('.menu-open').click();
      await page.locator('#menu a', { hasText: 'All guides' }).click();
      await page.waitForURL(`${server.home}guides/`);
      expect(incidents).toEqual([]);
      await context.close();
    },
  );
});
