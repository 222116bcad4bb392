import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editions } from '../built/editions.ts';
import { phone, wide } from './browser.ts';
import { visit } from './visit.ts';

const visited = visit(editions[1]);

const rows = (page: Page) => page.locator('.comparison tbody tr:visible');

it('shows the rows of one topic, or those with one verdict, and says how many', async () => {
  const { context, incidents } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}compare/`);
  const all = await rows(page).count();
  await page.getByLabel('Topic').selectOption('security');
  expect(await rows(page).evaluateAll((list) => list.map((row) => row.dataset['topic']))).toEqual(
    Array.from({ length: await rows(page).count() }, () => 'security'),
  );
  await page.getByLabel('Verdict').selectOption('wrong');
  expect(await rows(page).count()).toBeGreaterThan(0);
  for (const row of await rows(page).all()) expect(await row.locator('.verdict.wrong').count()).toBe(1);
  expect(await page.locator('[data-count]').textContent()).toBe(
    `${await rows(page).count()} of ${all} questions`,
  );
  expect(incidents).toEqual([]);
  await context.close();
});

it('sorts by a column at the press of its head, and keeps that in the address', async () => {
  const { context } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}compare/`);
  await page.getByRole('button', { name: 'Articles' }).click();
  const counts = (await page.locator('.row-count').allTextContents()).map(Number);
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  const head = page.getByRole('columnheader', { name: 'Articles' });
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const other = await context.newPage();
  await other.goto(page.url());
  expect(await other.locator('.row-name').allTextContents()).toEqual(
    await page.locator('.row-name').allTextContents(),
  );
  await context.close();
});

it('has every row, and a way to every topic, without JavaScript', async () => {
  const { context } = await visited.watch({ viewport: phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${visited.home}compare/`);
  expect(await page.locator('select:visible').count()).toBe(0);
  const topics = new Set(
    await rows(page).evaluateAll((list) => list.map((row) => row.dataset['topic'] ?? '')),
  );
  expect(await page.locator('.jumps a').count()).toBe(topics.size);
  await page.locator('.jumps a').last().click();
  expect(await page.locator('.comparison tr:target').isVisible()).toBe(true);
  await context.close();
});

it('prints on two pages of A4', async () => {
  const { context } = await visited.watch({ viewport: wide });
  const page = await context.newPage();
  await page.goto(`${visited.home}compare/`);
  const margin = '12mm';
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: margin, bottom: margin, left: margin, right: margin },
  });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await context.close();
});
