import AxeBuilder from '@axe-core/playwright';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { editions } from '../built/editions.ts';
import { phone, wide } from './browser.ts';
import { visit } from './visit.ts';

const [edition] = editions;

const visited = visit(edition);

const card = '.card:popover-open';
const number = '.prose .cite-claim';

/** Does something on a guide and closes the page; nothing may go wrong meanwhile. */
async function onGuide(
  options: BrowserContextOptions,
  act: (page: Page, requests: readonly string[]) => Promise<void>,
): Promise<void> {
  const { context, incidents } = await visited.watch({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${visited.home}guides/orm/`, { waitUntil: 'networkidle' });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await act(page, requests);
  expect(incidents).toEqual([]);
  await context.close();
}

/** The addresses of the statement's own passages, as its note at the end of the guide has them. */
function passagesOf(page: Page, address: string): Promise<string[]> {
  return page.locator('li[data-note]').evaluateAll((notes, claim) => {
    const note = notes.find((one) => one.querySelector('a')?.getAttribute('href') === claim);
    const passages = note?.querySelectorAll('a[href*="#p-"]') ?? [];
    return [...passages].map((link) => link.getAttribute('href') ?? '');
  }, address);
}

describe('the card of a citation', () => {
  it('shows the statement and every passage that makes it, without a request', async () => {
    await onGuide({}, async (page, requests) => {
      await page.locator(number).first().hover();
      await page.locator(card).waitFor();
      const address = (await page.locator(number).first().getAttribute('href')) ?? '';
      expect(await page.locator(`${card} .claim-statement a`).getAttribute('href')).toBe(address);
      const shown = await page
        .locator(`${card} a[href*="#p-"]`)
        .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
      expect(shown.length).toBeGreaterThan(0);
      expect(shown).toEqual(await passagesOf(page, address));
      // The page that a link leads to is fetched ahead for whoever follows it.
      expect(requests.filter((url) => new URL(url).pathname !== address)).toEqual([]);
    });
  });

  it('stays while the pointer is on it, and goes when the pointer has gone', async () => {
    await onGuide({}, async (page) => {
      await page.locator(number).first().hover();
      await page.locator(`${card} a`).first().hover();
      await page.waitForTimeout(600);
      expect(await page.locator(card).isVisible()).toBe(true);
      await page.mouse.move(5, 5);
      await page.locator(card).waitFor({ state: 'detached' });
    });
  });

  it('stands beside the text of a very wide window and can be reached there', async () => {
    await onGuide({ viewport: { width: 1920, height: 900 } }, async (page) => {
      await page.locator(number).first().hover();
      await page.locator(card).waitFor();
      const text = await page.locator('h1#title').boundingBox();
      const note = await page.locator(card).boundingBox();
      expect(note?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
      expect(note?.y).toBeGreaterThan(0);
      await page.mouse.move((note?.x ?? 0) + 30, (note?.y ?? 0) + 30, { steps: 20 });
      await page.waitForTimeout(600);
      expect(await page.locator(card).isVisible()).toBe(true);
    });
  });

  it('says what a source is and what else rests on it', async () => {
    await onGuide({}, async (page) => {
      const sign = page.locator('.answer .cite-official').first();
      await sign.hover();
      await page.locator(card).waitFor();
      expect(await page.locator(`${card} a`).first().getAttribute('href')).toBe(
        await sign.getAttribute('href'),
      );
      expect(await page.locator(card).textContent()).toMatch(/checked \d+ \w+ 20\d\d/);
      expect(await page.locator(`${card} a[href*="/references/"]`).count()).toBe(1);
    });
  });

  it('says what a term means', async () => {
    await onGuide({}, async (page) => {
      const term = page.locator('.prose a.term').first();
      await term.hover();
      await page.locator(card).waitFor();
      expect(await page.locator(card).textContent()).toContain(await term.getAttribute('data-definition'));
      expect(await page.locator(`${card} a`).getAttribute('href')).toBe(await term.getAttribute('href'));
    });
  });

  it('opens when the keyboard reaches a sign, and is next for the keyboard', async () => {
    await onGuide({}, async (page) => {
      await page.locator('#title').click();
      for (let tab = 0; tab < 60 && !(await page.locator(card).isVisible()); tab += 1)
        await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.parentElement?.className)).toBe('cite');
      const inside = (): Promise<boolean> =>
        page.evaluate(() => document.activeElement?.closest('.card') !== null);
      for (let tab = 0; tab < 3 && !(await inside()); tab += 1) await page.keyboard.press('Tab');
      expect(await inside()).toBe(true);
      for (let tab = 0; tab < 20 && (await inside()); tab += 1) await page.keyboard.press('Tab');
      expect(await inside()).toBe(false);
    });
  });

  it('closes with Escape, leaves the focus where it was, and does not come back by itself', async () => {
    await onGuide({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.locator(number).first().focus();
      await page.locator(card).waitFor();
      await page.keyboard.press('Escape');
      await page.waitForTimeout(400);
      expect(await page.locator(card).isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.matches('.cite-claim'))).toBe(true);
    });
  });

  it('passes axe while it is open, light and dark, wide and on a phone', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of [wide, phone]) {
        await onGuide({ colorScheme, viewport }, async (page) => {
          await page.locator(number).first().hover();
          await page.locator(card).waitFor();
          const { violations } = await new AxeBuilder({ page }).include('.card').analyze();
          expect(
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
          ).toEqual([]);
        });
      }
    }
  });
});

describe('the card under a finger', () => {
  const fingers = { viewport: phone, hasTouch: true, isMobile: true };

  it('opens at the number of a statement; a second tap follows the link', async () => {
    await onGuide(fingers, async (page) => {
      const sign = page.locator(number).first();
      const address = await sign.getAttribute('href');
      await sign.tap();
      await page.locator(card).waitFor();
      await sign.tap();
      await page.waitForURL(`**${address ?? ''}`);
    });
  });

  it('does not stand in the way to the passage: one tap', async () => {
    await onGuide(fingers, async (page) => {
      await page.locator('.prose .cite-passage').first().tap();
      await page.waitForURL(/\/articles\/[a-z0-9-]+\/#p-[0-9a-f]{10}/);
    });
  });

  it('opens at a button where a statement names only proof, and closes there', async () => {
    await onGuide(fingers, async (page) => {
      const button = page.locator('.prose .cite > button').first();
      await button.tap();
      await page.locator(card).waitFor();
      expect(await page.locator(`${card} a`).count()).toBeGreaterThan(0);
      await button.tap();
      await page.locator(card).waitFor({ state: 'hidden' });
    });
  });
});
