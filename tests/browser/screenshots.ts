/*
 * Takes pictures of every kind of page, wide and on a phone, light and dark, into the folder that is given.
 * Usage: npm run screenshots -- <folder> [name…], after npm run build.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSite } from '../built/site.ts';
import { launch, phone, wide } from './browser.ts';
import { serve } from './server.ts';
import { addressOf, templates } from './templates.ts';

const [folder = '.cache/screenshots', ...names] = process.argv.slice(2);
const dist = join(import.meta.dirname, '../../dist');
const base = `/${process.env['BASE_PATH'] ?? ''}/`.replace(/\/{2,}/g, '/');
const { addresses } = readSite(dist, base);

mkdirSync(folder, { recursive: true });
const server = await serve(dist, base);
const browser = await launch();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, viewport] of Object.entries({ wide, phone })) {
    const context = await browser.newContext({ viewport, colorScheme, reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (const template of templates.filter(({ name }) => names.length === 0 || names.includes(name))) {
      await page.goto(server.home + addressOf(template, addresses).slice(1));
      await page.screenshot({
        path: join(folder, `${template.name}-${width}-${colorScheme}.png`),
        fullPage: true,
      });
    }
    await context.close();
  }
}
await browser.close();
await server.close();
