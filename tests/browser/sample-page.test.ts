import { describe, expect, it } from 'vitest';
import { editions } from '../built/editions.ts';
import { phone, wide } from './browser.ts';
import { visit } from './visit.ts';

const [edition] = editions;
const address = 'samples/i18n/translate/';

const visited = visit(edition);

describe('a pair of samples', () => {
  it('stands side by side on a wide screen, and offers no tabs there', async () => {
    const { context } = await visited.watch({ viewport: wide });
    const page = await context.newPage();
    await page.goto(visited.home + address);
    const [django, flask] = await Promise.all([
      page.locator('.side.django').boundingBox(),
      page.locator('.side.flask').boundingBox(),
    ]);
    expect(django?.y).toBe(flask?.y);
    expect(django?.x).toBeLessThan(flask?.x ?? 0);
    expect(await page.locator('.tabs').isVisible()).toBe(false);
    await context.close();
  });

  it('shows one framework at a time on a phone, and the choice follows to the listings of guides', async () => {
    const { context, incidents } = await visited.watch({ viewport: phone });
    const page = await context.newPage();
    await page.goto(visited.home + address);
    const seen = (): Promise<boolean[]> =>
      Promise.all(['django', 'flask'].map((side) => page.locator(`.side.${side}`).isVisible()));
    expect(await seen()).toEqual([true, false]);
    await page.getByRole('button', { name: 'Flask', exact: true }).click();
    expect(await seen()).toEqual([false, true]);
    await page.goto(`${visited.home}guides/orm/`);
    expect(await page.locator('.panes [data-of=flask]').first().isVisible()).toBe(true);
    expect(await page.locator('.panes [data-of=django]').first().isVisible()).toBe(false);
    expect(await page.locator('.tabs [aria-pressed=true]').first().textContent()).toContain('Flask');
    expect(incidents).toEqual([]);
    await context.close();
  });

  it('shows one framework below the other on a phone without JavaScript, with no button that does nothing', async () => {
    const { context } = await visited.watch({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(visited.home + address);
    expect(await page.locator('.side.django').isVisible()).toBe(true);
    expect(await page.locator('.side.flask').isVisible()).toBe(true);
    expect(await page.locator('.pair button:visible').count()).toBe(0);
    await context.close();
  });

  it('copies the whole file that stands beside the button', async () => {
    const { context, incidents } = await visited.watch({
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const page = await context.newPage();
    await page.goto(visited.home + address);
    const pane = page.locator('.side.flask .pane').first();
    await pane.getByRole('button', { name: 'Copy app.py' }).click();
    await expect.poll(() => page.locator('main > [role=status]').textContent()).toBe('Copied.');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await pane.locator('pre').textContent(),
    );
    expect(incidents).toEqual([]);
    await context.close();
  });

  it('names files that are no text instead of printing their bytes', async () => {
    const { context } = await visited.watch();
    const page = await context.newPage();
    await page.goto(visited.home + address);
    expect(await page.locator('.side.django').innerText()).toContain('locale/de/LC_MESSAGES/django.mo');
    expect(await page.locator('.pane-head', { hasText: '.mo' }).count()).toBe(0);
    expect(await page.locator('main').innerText()).not.toContain('\uFFFD');
    await context.close();
  });
});
