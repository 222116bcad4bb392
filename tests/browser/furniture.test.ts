import { describe, expect, it } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { readSite } from '../built/site.ts';
import { visit } from './visit.ts';
import { addressOf, templates } from './templates.ts';

const [edition] = editions;
const site = readSite(folderOf(edition), edition.base);

const visited = visit(edition);

const kinds = templates.filter(({ name }) =>
  ['guide', 'article', 'claim', 'reference', 'sample'].includes(name),
);

describe.each(kinds)('every $name', (template) => {
  const start = addressOf(template, site.addresses).split('/')[1] ?? '';
  // A moved page only leads on.
  const pages = site.pages.filter(
    ({ address, document }) =>
      new RegExp(`^/${start}/.+/$`).test(address) &&
      document.querySelector('meta[http-equiv=refresh]') === null,
  );

  it('has the way up and the way to a report of a mistake', () => {
    expect(pages.length).toBeGreaterThan(3);
    const poor = pages.filter(
      ({ document }) =>
        document.querySelector('.crumbs a') === null ||
        ![...document.querySelectorAll('main .meta a')].some(
          (link) => link.textContent === 'Report a mistake',
        ),
    );
    expect(poor.map(({ address }) => address)).toEqual([]);
  });

  it('is reached from the first one by "next", and leads back by "previous"', () => {
    const way = (address: string, rel: string): string | undefined =>
      pages
        .find((page) => page.address === address)
        ?.document.querySelector(`.onward [rel=${rel}]`)
        ?.getAttribute('href') ?? undefined;
    const first = pages.filter(({ address }) => way(address, 'prev') === undefined);
    expect(first).toHaveLength(1);
    const seen: string[] = [];
    for (let at = first[0]?.address; at !== undefined; at = way(at, 'next')) {
      const before = seen.at(-1);
      if (before !== undefined) expect(way(at, 'prev')).toBe(before);
      seen.push(at);
    }
    expect(seen.toSorted()).toEqual(pages.map(({ address }) => address).toSorted());
  });
});

it('copies the link of a heading and of a claim', async () => {
  const { context, incidents } = await visited.watch({
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const clipboard = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await page.goto(`${visited.home}guides/orm/`);
  const signs = page.locator('main .sl-anchor-link');
  expect(await signs.count()).toBe(await page.locator('main :is(h2, h3, h4)[id]').count());
  await signs.last().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.locator('.copied').textContent()).toBe('Link copied.');
  expect(await clipboard()).toBe(page.url());
  expect(page.url()).toContain('#');
  await page.goto(`${visited.home}claims/django-admin-built-in/`);
  await page.locator('[data-copy-link]').click();
  await expect.poll(clipboard).toBe(`${visited.home}claims/django-admin-built-in/`);
  expect(incidents).toEqual([]);
  await context.close();
});
