import { expect, it } from 'vitest';
import { editions } from '../built/editions.ts';
import { visit } from './visit.ts';

const [root] = editions;

const visited = visit(root);

it.each([
  '<img src=x onerror=alert(1)> orm',
  '"><script>alert(1)</script> orm',
  "orm' onfocus='alert(1)",
  '<svg/onload=alert(1)> orm',
  'javascript:alert(1) orm',
  '{{constructor.constructor("alert(1)")()}} orm',
  '<a href="https://attacker.example/">orm</a>',
  '\u202Eorm\u0000<b>',
])('the search takes %s for words, in its field, its address and among earlier searches', async (words) => {
  const { context, incidents } = await visited.watch();
  const page = await context.newPage();
  await page.goto(`${visited.home}search/?q=${encodeURIComponent(words)}&topic=${encodeURIComponent(words)}`);
  const place = page.locator('[data-search-page]');
  await place.locator('[data-search-status]', { hasText: /\S/u }).waitFor();
  await place.locator('input').fill('orm');
  await place.locator('input').fill(words);
  await place.locator('[data-search-status]', { hasText: /\S/u }).waitFor();
  expect(await page.locator('main :is(script, img, svg[onload], b, [onerror], [onfocus])').count()).toBe(0);
  expect(incidents).toEqual([]);
  await context.close();
});
