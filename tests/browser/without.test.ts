import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { readSite } from '../built/site.ts';
import { launch, watch } from './browser.ts';
import { serve, type StaticServer } from './server.ts';
import { addressOf, templates } from './templates.ts';

/* What a page is without a mouse, without scripts, without style sheets. */

const [edition] = editions;
const { addresses } = readSite(folderOf(edition), edition.base);
let browser: Browser;
let server: StaticServer;

beforeAll(async () => {
  browser = await launch();
  server = await serve(folderOf(edition), edition.base);
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

const at = (template: (typeof templates)[number]): string =>
  server.home + addressOf(template, addresses).slice(1);

describe('without a mouse', () => {
  const walked = templates.filter(({ name }) => ['home', 'claim', 'reference', 'not-found'].includes(name));

  /** What has the focus: its place in the document, and whether a reader can see it and that it has it. */
  const focused = (page: Page): Promise<{ order: number; seen: boolean }> =>
    page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const { width, height, top, bottom } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        order: element === document.body ? -1 : [...document.querySelectorAll('*')].indexOf(element),
        seen:
          width > 0 &&
          height > 0 &&
          bottom > 0 &&
          top < innerHeight &&
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 1,
      };
    });

  it.each(walked)('the keyboard reaches everything in order and leaves again: $name', async (template) => {
    const { context, incidents } = await watch(browser, server.home, { reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(at(template));
    const steps: { order: number; seen: boolean }[] = [];
    for (let step = 0; step < 400; step += 1) {
      await page.keyboard.press('Tab');
      const now = await focused(page);
      if (now.order === -1 || (steps.length > 3 && now.order === steps[0]?.order)) break;
      steps.push(now);
    }
    expect(steps.length).toBeGreaterThan(10);
    expect(steps.length).toBeLessThan(400);
    expect(steps.filter(({ seen }) => !seen)).toEqual([]);
    expect(steps.every(({ order }, index) => index === 0 || order > (steps[index - 1]?.order ?? 0))).toBe(
      true,
    );
    expect(incidents).toEqual([]);
    await context.close();
  });
});

describe('without JavaScript', () => {
  it('every kind of page has its text, and no button that does nothing', async () => {
    const { context } = await watch(browser, server.home, { javaScriptEnabled: false });
    const page = await context.newPage();
    const poor: string[] = [];
    for (const template of templates) {
      await page.goto(at(template));
      const dead = await page.locator('button:visible:not([popovertarget])').count();
      const text = await page.locator('main').innerText();
      if (dead > 0 || text.length < 80)
        poor.push(`${template.name}: ${dead} buttons, ${text.length} characters`);
    }
    expect(poor).toEqual([]);
    await context.close();
  });
});

describe('without style sheets', () => {
  it('every kind of page reads in order: the way to the text, the places, the title, the text, the foot', async () => {
    const { context } = await watch(browser, server.home, { javaScriptEnabled: false });
    await context.route('**/*.css', (route) => route.abort());
    const page = await context.newPage();
    const odd: string[] = [];
    for (const template of templates) {
      await page.goto(at(template));
      const { ordered, widest } = await page.evaluate(() => {
        const parts = ['a.skip', 'body > header', '#menu', 'h1#title', 'body > footer'].map((selector) =>
          document.querySelector(selector),
        );
        const signs = [...document.querySelectorAll('header svg, main button svg')];
        return {
          ordered: parts.every((part, index) => {
            const next = parts[index + 1];
            return (
              part !== null &&
              (next == null || (part.compareDocumentPosition(next) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0)
            );
          }),
          widest: Math.max(0, ...signs.map((sign) => sign.getBoundingClientRect().width)),
        };
      });
      if (!ordered || widest > 64)
        odd.push(`${template.name}: ordered ${ordered}, a sign of ${widest} pixels`);
    }
    expect(odd).toEqual([]);
    await context.close();
  });
});
