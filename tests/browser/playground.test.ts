import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { playgroundBundle } from '../../src/playground/bundle.ts';
import { editions, folderOf } from '../built/editions.ts';
import { phone, type Watched } from './browser.ts';
import { visit } from './visit.ts';

// The edition below a path: addresses that forget the base path fail here.
const [, edition] = editions;
const folder = folderOf(edition);
const { corpus } = loadCorpus({ content: 'content', today: '9999-12-31' });
const bundle = playgroundBundle(corpus);
const small = { id: 'learning-curve/hello-world', side: 'flask' } as const;
const patience = 240_000;

const visited = visit(edition);

const open = async ({ context }: Watched, id: string): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(`${visited.home}samples/${id}/`);
  return page;
};

const start = (side: Locator): Promise<void> => side.getByRole('button', { name: /^Run/ }).click();

/** Waits for the end of a run: what its status says. */
const ended = async (side: Locator): Promise<string> => {
  await side.locator('.playground[data-outcome]').waitFor({ timeout: patience });
  return (await side.locator('.playground-status').textContent()) ?? '';
};

if ('missing' in bundle) {
  it('is not offered where wheels are missing, and the build says so', async () => {
    const watched = await visited.watch();
    const page = await open(watched, small.id);
    expect(await page.getByRole('button', { name: 'Run it here' }).count()).toBe(0);
    expect(readFileSync(`${folder}.log`, 'utf8')).toContain('The samples have no button "Run it here"');
    await watched.context.close();
  });
} else {
  describe('every sample with a record of a run on Pyodide', () => {
    let watched: Watched;

    // One context: what was loaded for one sample serves the next.
    beforeAll(async () => {
      watched = await visited.watch();
    });

    afterAll(async () => {
      await watched.context.close();
    });

    it.each([...bundle.manifests.keys()])(
      'passes in the browser, and prints what the record says: %s',
      async (id) => {
        const page = await open(watched, id);
        const sides = (['django', 'flask'] as const).map((side) => page.locator(`.side.${side}`));
        for (const side of sides) await start(side);
        for (const side of sides) {
          expect(await ended(side)).toMatch(
            /^Passed, as printed: (?:its assertion holds|all \d+ assertions hold), in .* The output is the same as/,
          );
          expect(await side.locator('.playground-assertions .held').count()).toBeGreaterThan(0);
        }
        expect(watched.incidents).toEqual([]);
        await page.close();
      },
      patience,
    );
  });

  describe('the playground of a sample', () => {
    it('turns red when a reader breaks an assertion, and names it', async () => {
      const watched = await visited.watch();
      const page = await open(watched, small.id);
      const side = page.locator(`.side.${small.side}`);
      await start(side);
      await ended(side);
      const field = side.getByRole('textbox', { name: /^app.py/ });
      await field.fill((await field.inputValue()).replace('== "Hello, World!"', '== "Good-bye."'));
      await start(side);
      expect(await ended(side)).toMatch(/^Failed, with your changes: 0 of 1 assertions hold/);
      expect(await side.locator('.playground').getAttribute('data-outcome')).toBe('failed');
      expect(await side.locator('.playground-assertions .failed').innerText()).toContain('Good-bye.');
      expect(await side.locator('.playground-stderr').allInnerTexts()).toContain('AssertionError\n');
      const colour = await side
        .locator('.playground-status')
        .evaluate((element) => getComputedStyle(element).color);
      const wrong = await page.evaluate(() => {
        const probe = document.createElement('span');
        probe.className = 'finding contradicts';
        document.body.append(probe);
        return getComputedStyle(probe).color;
      });
      expect(colour).toBe(wrong);
      expect(watched.incidents).toEqual([]);
      await watched.context.close();
    });

    it('gives the file back as it was printed, at the press of a button', async () => {
      const watched = await visited.watch();
      const page = await open(watched, small.id);
      const side = page.locator(`.side.${small.side}`);
      await start(side);
      await ended(side);
      const field = side.getByRole('textbox', { name: /^app.py/ });
      const printed = await field.inputValue();
      await field.fill('print("mine")\n');
      await start(side);
      expect(await ended(side)).toMatch(/^Passed, with your changes/);
      expect(await side.locator('.playground-output').innerText()).toBe('mine\n');
      await side.getByRole('button', { name: 'Reset' }).click();
      expect(await field.inputValue()).toBe(printed);
      expect(printed).toBe(corpus.lookup.samples[small.id]?.flask.files[0]?.text);
      expect(await side.locator('.playground-output').isVisible()).toBe(false);
      await watched.context.close();
    });

    it('works without a network once it was loaded', async () => {
      const watched = await visited.watch();
      const page = await open(watched, small.id);
      const side = page.locator(`.side.${small.side}`);
      await start(side);
      await ended(side);
      await watched.context.setOffline(true);
      await start(side);
      expect(await ended(side)).toMatch(/^Passed, as printed/);
      await watched.context.close();
    });

    it('says so where it cannot be loaded, and can be tried again', async () => {
      const watched = await visited.watch();
      const page = await open(watched, small.id);
      const side = page.locator(`.side.${small.side}`);
      await page.route('**/runner/samples/**', (route) => route.fulfill({ status: 500, body: '' }));
      await start(side);
      expect(await ended(side)).toBe('It could not be started: status 500.');
      await page.unroute('**/runner/samples/**');
      await start(side);
      await side.locator('.playground[data-outcome=passed]').waitFor({ timeout: patience });
      await watched.context.close();
    });

    it('refuses a file that is not the one that was pinned', async () => {
      const watched = await visited.watch();
      const page = await open(watched, small.id);
      const side = page.locator(`.side.${small.side}`);
      await watched.context.route('**/runner/files/flask-*', (route) =>
        route.fulfill({ status: 200, body: 'something else' }),
      );
      await start(side);
      expect(await ended(side)).toMatch(/^It could not be started: flask-.* came damaged/);
      await watched.context.close();
    });

    it('ends a program that runs away: when the reader stops it, and by itself after two minutes', async () => {
      const watched = await visited.watch();
      const page = await watched.context.newPage();
      await page.clock.install();
      await page.goto(`${visited.home}samples/${small.id}/`);
      const side = page.locator(`.side.${small.side}`);
      await start(side);
      await ended(side);
      await side.getByRole('textbox', { name: /^app.py/ }).fill('print("begun")\nwhile True:\n    pass\n');
      for (const [stop, sentence] of [
        [() => side.getByRole('button', { name: 'Stop' }).click(), 'Stopped.'],
        [() => page.clock.fastForward(121_000), 'Stopped: it ran for more than 120 seconds.'],
      ] as const) {
        await start(side);
        await side.getByText('Running.').waitFor({ timeout: patience });
        await stop();
        expect(await ended(side)).toBe(sentence);
      }
      expect(watched.incidents).toEqual([]);
      await watched.context.close();
    });

    it('lets no program reach the network', async () => {
      const watched = await visited.watch();
      const page = await open(watched, small.id);
      const side = page.locator(`.side.${small.side}`);
      await start(side);
      await ended(side);
      await side
        .getByRole('textbox', { name: /^app.py/ })
        .fill(
          'from pyodide.code import run_js\nrun_js("fetch(\'https://example.org/\').catch(console.log)")\n',
        );
      await start(side);
      await ended(side);
      expect(watched.incidents).toEqual([]);
      await watched.context.close();
    });

    it.each([
      { name: 'wide, light', options: {} },
      { name: 'phone, dark', options: { viewport: phone, colorScheme: 'dark' as const } },
    ])('is worked by the keyboard alone, and axe finds nothing ($name)', async ({ options }) => {
      const watched = await visited.watch(options);
      const page = await open(watched, small.id);
      const side = page.locator('.side.django');
      await side.getByRole('button', { name: 'Run it here' }).focus();
      await page.keyboard.press('Enter');
      expect(await ended(side)).toMatch(/^Passed/);
      await side.locator('.playground-line').first().focus();
      await page.keyboard.press('Enter');
      expect(
        await page.evaluate(() => {
          const field = document.activeElement as HTMLTextAreaElement;
          return field.value.slice(field.selectionStart, field.selectionEnd);
        }),
      ).toMatch(/^assert /);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
      ).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      await watched.context.close();
    });
  });

  it('says its size before it is pressed, and until then a page loads what it loads without the button', async () => {
    /** What a first visit to a page of a sample fetches beside the page itself. */
    const visit = async (id: string): Promise<{ readonly offer: string; readonly fetched: string[] }> => {
      const watched = await visited.watch();
      const fetched: string[] = [];
      watched.context.on('request', (request) => {
        if (!request.isNavigationRequest()) fetched.push(request.url());
      });
      const page = await open(watched, id);
      await page.waitForLoadState('networkidle');
      const offer = (await page.locator('.side.flask').innerText()).replace(/\s+/g, ' ');
      await watched.context.close();
      return { offer, fetched: fetched.toSorted() };
    };
    const withButton = await visit(small.id);
    const withoutButton = await visit('auth/password-hashing');
    expect(withButton.offer).toMatch(/Run it here .* Loads \d+\.\d MB/);
    expect(withoutButton.offer).not.toContain('Run it here');
    expect(withButton.fetched).toEqual(withoutButton.fetched);
  });

  it('is not shown to readers without JavaScript', async () => {
    const watched = await visited.watch({ javaScriptEnabled: false });
    const page = await open(watched, small.id);
    expect(await page.locator('.run-here:visible').count()).toBe(0);
    await watched.context.close();
  });
}
