import type { JSHandle, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editions, folderOf } from '../built/editions.ts';
import { addressesIn } from '../built/site.ts';
import { bySuite } from '../suite.ts';
import { visit } from './visit.ts';
import { addressOf, templates } from './templates.ts';

/* What a page is without a mouse, without scripts, without style sheets. */

const [edition] = editions;
const addresses = addressesIn(folderOf(edition));

const visited = visit(edition);

const at = (template: (typeof templates)[number]): string =>
  visited.home + addressOf(template, addresses).slice(1);

/** Kinds of pages without a long list: the keyboard is through them in seconds. */
const short = templates.filter(({ name }) => ['home', 'claim', 'sample', 'decide', 'search'].includes(name));

describe('without a mouse', () => {
  /** What has the focus: whether it is the page itself, a reader can see it and that it has it, and it comes next. */
  const focused = (
    page: Page,
    before: JSHandle<Element | null> | undefined,
  ): Promise<{ page: boolean; seen: boolean; next: boolean }> =>
    page.evaluate((last) => {
      const element = document.activeElement ?? document.body;
      const { width, height, top, bottom } = element.getBoundingClientRect();
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        page: element === document.body,
        seen:
          width > 0 &&
          height > 0 &&
          bottom > 0 &&
          top < innerHeight &&
          outlineStyle !== 'none' &&
          Number.parseFloat(outlineWidth) >= 1,
        // A card comes right after the sign that opened it, before the other signs of its group.
        next:
          last == null ||
          !last.isConnected ||
          last.closest('.card') !== null ||
          (last.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      };
    }, before);

  it.each(bySuite(short, [...templates]))(
    'the keyboard reaches everything in order and leaves again: $name',
    async (template) => {
      const { context, incidents } = await visited.watch({ reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(at(template));
      const faults: number[] = [];
      let last: JSHandle<Element | null> | undefined;
      let steps = 0;
      for (; steps < 4000; steps += 1) {
        await page.keyboard.press('Tab');
        const now = await focused(page, last);
        // After the last element the browser itself is next, or the first element again.
        if (now.page || (steps > 3 && (await page.locator('a.skip:focus').count()) > 0)) break;
        if (!now.seen || !now.next) faults.push(steps);
        last = await page.evaluateHandle(() => document.activeElement);
      }
      expect(steps).toBeGreaterThan(10);
      expect(steps).toBeLessThan(4000);
      expect(faults).toEqual([]);
      expect(incidents).toEqual([]);
      await context.close();
    },
  );
});

describe('without JavaScript', () => {
  it('every kind of page has its text, and no button that does nothing', async () => {
    const { context } = await visited.watch({ javaScriptEnabled: false });
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
    const { context } = await visited.watch({ javaScriptEnabled: false });
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
