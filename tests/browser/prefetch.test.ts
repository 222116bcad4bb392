import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { editions } from '../built/editions.ts';
import { visit } from './visit.ts';

const [, edition] = editions;
const visited = visit(edition);
const link = '.bar-links a[href$="/guides/"]';

it.each([
  ['points at the link', (page: Page) => page.hover(link)],
  ['reaches the link by the keyboard', (page: Page) => page.focus(link)],
])('the page behind a link is asked for once when a reader %s', async (_, act) => {
  const { context, incidents } = await visited.watch();
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') asked.push(request.url());
  });
  await page.goto(visited.home);
  for (let times = 0; times < 2; times += 1) {
    await act(page);
    await expect.poll(() => asked).toContain(`${visited.home}guides/`);
    // Within the page and to a file: nothing to ask for.
    await page.focus('a.skip');
    await page.locator('a[href$=".md"]').first().focus();
    await page.mouse.move(1, 1);
  }
  expect(asked).toEqual([`${visited.home}guides/`]);
  expect(incidents).toEqual([]);
  await context.close();
});
