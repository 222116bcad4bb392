import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editions } from '../built/editions.ts';
import { phone } from './browser.ts';
import { visit } from './visit.ts';

const visited = visit(editions[1]);

const mark = (page: Page, need: string, weight: string) =>
  page.locator(`[data-need=${need}]`).getByRole('radio', { name: weight, exact: true }).check();
const answer = (page: Page) => page.locator('[data-answer]').textContent();

it('begins without an answer, and adds up what the reader marks', async () => {
  const { context, incidents } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}decide/`);
  expect(await answer(page)).toBe('No answer yet');
  await mark(page, 'admin', 'Very much');
  await mark(page, 'free-choice', 'A little');
  expect(await answer(page)).toBe('Django');
  expect(await page.locator('.terms tbody tr').allInnerTexts()).toEqual([
    'Screens where staff edit the data\tVery much: 3 × 3\t9\t\t',
    'A free choice of every part\tA little: 1 × 3\t\t3\t',
  ]);
  expect(await page.locator('.terms tfoot tr').allInnerTexts()).toEqual(['Sum\t\t9\t3\t0']);
  expect(incidents).toEqual([]);
  await context.close();
});

it('says that either works where the difference is small, and that evidence is split where it is', async () => {
  const { context } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}decide/`);
  await mark(page, 'admin', 'Yes');
  await mark(page, 'free-choice', 'Yes');
  await mark(page, 'traffic', 'Yes');
  expect(await answer(page)).toBe('Either works');
  expect(await page.locator('[data-reason]').textContent()).toContain('the evidence is split');
  await context.close();
});

it('keeps the weights in the address, and an address that is shared brings them back', async () => {
  const { context } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}decide/`);
  await mark(page, 'many-services', 'Yes');
  await mark(page, 'forms', 'A little');
  expect(new URL(page.url()).hash).toBe('#forms=1&many-services=2');
  const shared = page.url();
  const said = await answer(page);
  const other = await context.newPage();
  await other.goto(shared);
  expect(await answer(other)).toBe(said);
  const chosen = other.locator('[data-need=many-services]').getByRole('radio', { name: 'Yes', exact: true });
  expect(await chosen.isChecked()).toBe(true);
  await context.close();
});

it('starts again at the press of a button', async () => {
  const { context } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}decide/#admin=3`);
  await page.getByRole('button', { name: 'Start again' }).click();
  expect(await answer(page)).toBe('No answer yet');
  expect(new URL(page.url()).hash).toBe('');
  await context.close();
});

it('asks nobody and stores nothing', async () => {
  const { context, incidents } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}decide/`, { waitUntil: 'networkidle' });
  const requests: string[] = [];
  // The browser itself may ask again for the icon when the address changes.
  page.on('request', (request) => {
    if (!request.url().endsWith('/favicon.svg')) requests.push(request.url());
  });
  await mark(page, 'admin', 'Very much');
  await mark(page, 'team-knows-flask', 'Very much');
  const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
  expect({ requests, stored, incidents }).toEqual({ requests: [], stored: ['', 0, 0], incidents: [] });
  await context.close();
});

it('is answered with the arrow keys alone', async () => {
  const { context } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}decide/`);
  await page.locator('[data-need=forms] input').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(new URL(page.url()).hash).toBe('#forms=2');
  await context.close();
});

it('is a table of all needs without JavaScript', async () => {
  const { context } = await visited.watch({ viewport: phone, javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${visited.home}decide/`);
  const needs = page.locator('[data-need]');
  expect(await needs.count()).toBeGreaterThanOrEqual(12);
  expect(await page.locator('.needs input:visible, [data-sum]:visible, [data-sum-bar]:visible').count()).toBe(
    0,
  );
  for (const need of await needs.all()) {
    expect(await need.locator('.need-direction').innerText()).toMatch(
      /Django|Flask|Either|Evidence is split/,
    );
    expect(await need.locator('.need-why > p').isVisible()).toBe(true);
  }
  await context.close();
});
