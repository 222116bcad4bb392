import AxeBuilder from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { addressesIn } from '../built/site.ts';
import { bySuite } from '../suite.ts';
import { phone, wide } from './browser.ts';
import { visit } from './visit.ts';
import { standards } from './standards.ts';
import { addressOf, templates } from './templates.ts';

const [edition] = editions;
const addresses = addressesIn(folderOf(edition));

const visited = visit(edition);

const situations = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { name: `${colorScheme}, wide`, options: { colorScheme, viewport: wide } },
  { name: `${colorScheme}, phone`, options: { colorScheme, viewport: phone } },
]);

describe.each(bySuite(situations.slice(0, 1), situations))('axe finds nothing ($name)', ({ options }) => {
  it.each(templates)('on the page: $name', async (template) => {
    const { context, incidents } = await visited.watch(options);
    const page = await context.newPage();
    await page.goto(visited.home + addressOf(template, addresses).slice(1));
    const { violations } = await new AxeBuilder({ page }).withTags([...standards]).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
      [],
    );
    expect(incidents).toEqual([]);
    await context.close();
  });
});

it.each([
  ['of 320 pixels', { width: 320, height: 640 }],
  ['at 200 % zoom', { width: wide.width / 2, height: wide.height / 2 }],
])('nothing on any kind of page is wider than a window %s', async (_, viewport) => {
  const { context } = await visited.watch({ viewport });
  const page = await context.newPage();
  const tooWide: string[] = [];
  for (const template of templates) {
    await page.goto(visited.home + addressOf(template, addresses).slice(1));
    if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
      tooWide.push(template.name);
  }
  expect(tooWide).toEqual([]);
  await context.close();
});

it('axe finds what is planted', async () => {
  const { context } = await visited.watch();
  const page = await context.newPage();
  await page.goto(visited.home);
  await page.evaluate(() => {
    const text = document.createElement('p');
    text.textContent = 'Too pale to read';
    text.style.color = 'rgb(240, 240, 230)';
    document.querySelector('main')?.append(text, document.createElement('img'));
  });
  const { violations } = await new AxeBuilder({ page }).withTags([...standards]).analyze();
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['color-contrast', 'image-alt']));
  await context.close();
});

it('axe finds nothing in the open search', async () => {
  const { context } = await visited.watch();
  const page = await context.newPage();
  await page.goto(visited.home);
  await page.keyboard.press('/');
  await page.keyboard.type('orm');
  await page.locator('dialog [role=option]').first().waitFor();
  const { violations } = await new AxeBuilder({ page }).withTags([...standards]).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual(
    [],
  );
  await context.close();
});
