import { expect, it } from 'vitest';
import { bytesOf, readFiles } from '../../src/offline/files.ts';
import { buildIndex } from '../../src/search/index/build.ts';
import { editions, folderOf } from '../built/editions.ts';
import { watch } from './browser.ts';
import { startShifting } from './shifting-server.ts';
import { visit } from './visit.ts';

const [root] = editions;

const visited = visit(root);

const hostile = [
  '<img src=x onerror=alert(1)> orm',
  '"><script>alert(1)</script> orm',
  "orm' onfocus='alert(1)",
  '<svg/onload=alert(1)> orm',
  'javascript:alert(1) orm',
  '{{constructor.constructor("alert(1)")()}} orm',
  '<a href="https://attacker.example/">orm</a>',
  '\u202Eorm\u0000<b>',
];

it.each(hostile)(
  'the search takes %s for words, in its field, its address and among earlier searches',
  async (words) => {
    const { context, incidents } = await visited.watch();
    const page = await context.newPage();
    await page.goto(
      `${visited.home}search/?q=${encodeURIComponent(words)}&topic=${encodeURIComponent(words)}`,
    );
    const place = page.locator('[data-search-page]');
    await place.locator('[data-search-status]', { hasText: /\S/u }).waitFor();
    await place.locator('input').fill('orm');
    await place.locator('input').fill(words);
    await place.locator('[data-search-status]', { hasText: /\S/u }).waitFor();
    expect(await page.locator('main :is(script, img, svg[onload], b, [onerror], [onfocus])').count()).toBe(0);
    expect(incidents).toEqual([]);
    await context.close();
  },
);

it('the search shows hostile titles, pages and texts as the words that they are', async () => {
  const records = hostile.map((words, place) => ({
    url: `/guides/orm/#${place}`,
    type: 'guide' as const,
    title: words,
    page: { url: `/guides/${place}/`, title: words },
    question: words,
    text: `${words} and a word`,
    aliases: [words],
    code: [words],
    topics: [],
    frameworks: [],
    verdict: undefined,
    articles: [],
  }));
  const nobody = new Map<string, string>();
  const index = await buildIndex(records, [], {
    framework: nobody,
    topic: nobody,
    verdict: nobody,
    article: nobody,
  });
  const site = [...readFiles(folderOf(root))].filter(([path]) => !path.startsWith('pagefind/text/'));
  const shifting = await startShifting();
  shifting.publish(
    new Map([...site, ...[...index].map(([path, text]) => [`pagefind/${path}`, bytesOf(text)] as const)]),
    '/',
  );
  const { context, incidents } = await watch(visited.browser, shifting.origin);
  const page = await context.newPage();
  await page.goto(`${shifting.origin}/search/?q=orm`);
  const options = page.locator('[data-search-page] [role=option]');
  await options.first().waitFor();
  expect(await options.count()).toBe(hostile.length);
  for (const words of hostile.filter((text) => text.startsWith('<')))
    expect(await options.filter({ hasText: words }).count(), words).toBe(1);
  expect(await page.locator('main :is(script, img, svg[onload], b, [onerror], [onfocus])').count()).toBe(0);
  expect(incidents).toEqual([]);
  await context.close();
  await shifting.close();
});
