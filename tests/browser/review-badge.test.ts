import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { launch } from './browser.ts';
import { serve } from './server.ts';

const [edition] = editions;
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  browser = await launch();
  server = await serve(folderOf(edition), edition.base);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

test.each([
  ['is quiet while the review holds', '2026-12-01', false],
  ['says that the review is due once its day has passed, without a rebuild', '2031-01-01', true],
])('the badge of a guide %s', async (_, today, overdue) => {
  const page = await browser.newPage();
  await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
  await page.goto(`${server.home}guides/orm/`);
  const badge = page.locator('[data-review-due]').first();
  expect(await badge.locator('.overdue').isVisible()).toBe(overdue);
  await page.close();
});
