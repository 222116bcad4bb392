import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { launch, watch } from './browser.ts';
import { serve } from './server.ts';

/** Questions that people asked in public, each with the guide that should answer, and where there is one a second. */
const queries = readFileSync(join(import.meta.dirname, '../search/queries.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([, query = '', guide = '', second = '']) => ({ query, guides: [guide, second].filter(Boolean) }));

it('answers what people asked: the right guide among the first links', async () => {
  const [edition] = editions;
  const server = await serve(folderOf(edition), edition.base);
  const browser = await launch();
  const { context } = await watch(browser, server.home);
  const page = await context.newPage();
  const ranks: { query: string; rank: number; links: number }[] = [];
  for (const { query, guides } of queries) {
    await page.goto(`${server.home}search/?q=${encodeURIComponent(query)}`);
    await page.locator('[data-search-page] [role=option]').first().waitFor();
    await page.waitForLoadState('networkidle');
    const links = await page
      .locator('[data-search-page] [role=option]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
    const rank = links.findIndex((link) => guides.some((guide) => link.includes(`/guides/${guide}/`))) + 1;
    ranks.push({ query, rank, links: links.length });
  }
  await browser.close();
  await server.close();
  const share = (within: number): number =>
    ranks.filter(({ rank }) => rank > 0 && rank <= within).length / ranks.length;
  const mrr =
    ranks.reduce((sum, { rank }) => sum + (rank > 0 && rank <= 10 ? 1 / rank : 0), 0) / ranks.length;
  expect(ranks.filter(({ links }) => links === 0)).toEqual([]);
  expect(share(3)).toBeGreaterThanOrEqual(0.95);
  expect(mrr).toBeGreaterThanOrEqual(0.85);
}, 180_000);
