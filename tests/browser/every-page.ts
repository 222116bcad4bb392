/*
 * Axe on every page of a built site: WCAG 2.2 AA and best practices, light and dark, wide and on a phone. The test
 * accessibility.test.ts does the same for one page of every kind; this goes through them all, in minutes.
 * Usage: npm run accessibility -- [folder [beginning of an address ...]], after npm run build.
 */
import AxeBuilder from '@axe-core/playwright';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { readSite } from '../built/site.ts';
import { launch, phone, watch, wide } from './browser.ts';
import { serve } from './server.ts';
import { standards } from './standards.ts';

const [folder = join(import.meta.dirname, '../../dist'), ...beginnings] = process.argv.slice(2);
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');

/** The rules whose outcome depends on colours. */
const colours = ['color-contrast', 'link-in-text-block'];

/**
 * What is wrong with an open page. The rules that look at colours alone run in both schemes, all others once for each
 * window, since nothing but colours differs between the schemes.
 */
async function faultsOf(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const [name, viewport] of Object.entries({ wide, phone })) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      // Style sheets are those of the page: nothing has to be fetched ahead for the rules.
      const axe = new AxeBuilder({ page })
        .setLegacyMode(true)
        .options({ resultTypes: ['violations'], preload: false });
      const { violations } = await (
        colorScheme === 'light' ? axe.withTags([...standards]) : axe.withRules(colours)
      ).analyze();
      for (const { id, nodes } of violations)
        faults.push(...nodes.map(({ html }) => `${name}, ${colorScheme}: ${id}: ${html}`));
    }
  }
  // The narrowest window that a reader may have, and a wide one at 400 % zoom (WCAG 1.4.10).
  await page.setViewportSize({ width: 320, height: 640 });
  if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth))
    faults.push('wider than a window of 320 pixels');
  return faults;
}

/** Takes addresses off the list until it is empty. */
async function work(browser: Browser, home: string, left: string[], found: string[]): Promise<void> {
  const { context, incidents } = await watch(browser, home);
  const page = await context.newPage();
  for (let address = left.pop(); address !== undefined; address = left.pop()) {
    await page.setViewportSize(wide);
    await page.goto(home + address.slice(1));
    for (const fault of await faultsOf(page)) found.push(`${address} ${fault}`);
    if (left.length % 100 === 0) console.log(`${left.length} pages to go`);
  }
  found.push(...incidents.filter((incident) => !incident.includes('404.html')));
  await context.close();
}

const begun = Date.now();
const addresses = readSite(folder, base)
  .pages // A page that moved leads on before it can be looked at.
  .filter(({ document }) => document.querySelector('meta[http-equiv=refresh]') === null)
  .map(({ address }) => address)
  .filter(
    (address) => beginnings.length === 0 || beginnings.some((beginning) => address.startsWith(beginning)),
  );
const [server, browser] = await Promise.all([serve(folder, base), launch()]);
const left = [...addresses];
const found: string[] = [];
await Promise.all(
  Array.from({ length: Math.max(2, availableParallelism() - 1) }, () =>
    work(browser, server.home, left, found),
  ),
);
await browser.close();
await server.close();

for (const fault of found.toSorted()) console.error(fault);
console.log(
  `Axe on ${addresses.length} pages, light and dark, wide and phone: ${found.length} violations, ${Math.round((Date.now() - begun) / 1000)} s.`,
);
process.exitCode = found.length === 0 ? 0 : 1;
