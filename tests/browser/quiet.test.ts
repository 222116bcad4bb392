import { randomInt } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { editions, folderOf } from '../built/editions.ts';
import { addressesIn } from '../built/site.ts';
import { bySuite } from '../suite.ts';
import { withPages } from './browser.ts';
import { addressOf, templates } from './templates.ts';
import { visit } from './visit.ts';

const [root] = editions;
const { moved } = loadCorpus({ content: 'content', today: '2026-11-21' }).corpus;
const addresses = [...addressesIn(folderOf(root))].filter(
  (address) => /(?:\/|\.html)$/u.test(address) && !(address in moved),
);

/** Which pages are drawn; PAGES_SEED draws those of an earlier run. */
const seed = Number(process.env['PAGES_SEED'] ?? randomInt(2 ** 31));

const kinds = new Set<string>(templates.map((template) => addressOf(template, addresses)));
const others = addresses.filter((address) => !kinds.has(address));
const number = bySuite(5, 50);
const [drawn = []] = fc.sample(fc.shuffledSubarray(others, { minLength: number, maxLength: number }), {
  seed,
  numRuns: 1,
});

const visited = visit(root);

it.each(bySuite(['light'] as const, ['light', 'dark'] as const))(
  `every kind of page and ${number} others stay quiet while they are searched and copied from, %s (PAGES_SEED=${seed})`,
  async (colorScheme) => {
    const { context, incidents } = await visited.watch({
      colorScheme,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await withPages(context, [...kinds, ...drawn], async (page, address) => {
      await page.goto(visited.home + address.slice(1));
      await page.keyboard.press('/');
      await page.keyboard.type('orm');
      await page.locator('[role=option]').first().waitFor();
      await page.keyboard.press('Escape');
      const copy = page.locator('[data-copy]:visible').first();
      if ((await copy.count()) > 0) await copy.click();
    });
    expect(incidents).toEqual([]);
    await context.close();
  },
);
