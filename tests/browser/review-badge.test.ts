import { expect, test } from 'vitest';
import { editions } from '../built/editions.ts';
import { visit } from './visit.ts';

const [edition] = editions;

const visited = visit(edition);

test.each([
  ['is quiet while the review holds', '2026-12-01', false],
  ['says that the review is due once its day has passed, without a rebuild', '2031-01-01', true],
])('the badge of a guide %s', async (_, today, overdue) => {
  const page = await visited.browser.newPage();
  await page.clock.setFixedTime(new Date(`${today}T12:00:00Z`));
  await page.goto(`${visited.home}guides/orm/`);
  const badge = page.locator('[data-review-due]').first();
  expect(await badge.locator('.overdue').isVisible()).toBe(overdue);
  await page.close();
});
