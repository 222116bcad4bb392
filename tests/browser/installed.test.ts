import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, afterAll, describe, expect, it } from 'vitest';
import { bytesOf, digestsOf, type Files } from '../../src/offline/files.ts';
import { scriptOfSource } from '../../src/offline/scripts.ts';
import { installation, uninstallWorker } from '../../src/offline/worker/installation.ts';
import { startShifting, type ShiftingServer } from './shifting-server.ts';
import { connect } from './visit.ts';

const base = '/sourcebook/';

/** The files of a small site: the day of its edition stands in all that the edition changes. */
async function siteOf(edition: string, more: Readonly<Record<string, string>> = {}): Promise<Files> {
  const page = (name: string): string =>
    `<!DOCTYPE html><html lang="en" data-base="${base}"><title>${name} ${edition}</title><link rel="icon" href="data:,"><script src="${base}app.js"></script><p>${name}</p>`;
  const files = new Map(
    Object.entries({
      'index.html': page('home'),
      'guides/orm/index.html': page('orm'),
      '404.html': page('nothing'),
      'part.txt': `part of ${edition}`,
      'same.txt': 'always the same',
      'asker.js': `fetch('${base}part.txt').then((answer) => answer.text()).then((text) => postMessage(text));`,
      'runner/python.wasm': `heavy ${edition}`,
      'robots.txt': 'no part of it',
      ...more,
    }).map(([path, text]): [string, Uint8Array] => [path, bytesOf(text)]),
  );
  files.set('app.js', await scriptOfSource(join(import.meta.dirname, 'installing-page.ts')));
  for (let number = 0; number < 30; number += 1)
    files.set(`claims/${number}.txt`, bytesOf(`claim ${number}`));
  const rest = await installation(digestsOf(files), { edition, site: 'https://example.org', base });
  return new Map([...files, ...rest]);
}

/** What a page gets when it asks for a file of the site. */
const part = (page: Page, path = 'part.txt'): Promise<string> =>
  page.evaluate((address) => fetch(address).then((answer) => answer.text()), base + path);

/** What a worker gets that the page starts now. */
const partOfWorker = (page: Page): Promise<string> =>
  page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        new Worker(address).addEventListener('message', ({ data }: MessageEvent<string>) => resolve(data));
      }),
    `${base}asker.js`,
  );

/** Waits until the site is installed. */
async function installed(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready);
}

/** Waits until a worker gave up. */
const gaveUp = (page: Page): Promise<void> =>
  page.evaluate(
    (scope) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          void navigator.serviceWorker.getRegistration(scope).then((registration) => {
            if (registration === undefined || registration.installing === null) resolve();
            else setTimeout(look, 20);
          });
        };
        navigator.serviceWorker.register(`${scope}sw.js`, { scope }).then(look, () => resolve());
      }),
    base,
  );

/** The addresses of everything stored. */
const storedIn = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys())
        all.push(`${name} ${new URL(url).pathname}`);
    }
    return all;
  });

let browser: Browser;
let one: Files;
let two: Files;
let server: ShiftingServer;
let context: BrowserContext;
let home: string;

beforeAll(async () => {
  browser = await connect();
  [one, two] = await Promise.all([siteOf('2026-01-01'), siteOf('2026-02-02')]);
});

afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  server = await startShifting();
  server.publish(one, base);
  home = server.origin + base;
  context = await browser.newContext();
  context.setDefaultTimeout(10_000);
});

afterEach(async () => {
  await context.close();
  await server.close();
});

/** Visits the site for the first time, and stays until it is installed. */
async function visit(): Promise<Page> {
  const page = await context.newPage();
  await page.goto(home);
  await installed(page);
  return page;
}

/** Publishes another edition and opens a page, so that the browser notices. */
async function visitAfter(files: Files): Promise<Page> {
  server.publish(files, base);
  const page = await context.newPage();
  await page.goto(home);
  await page.locator('[data-new-edition]').waitFor();
  return page;
}

describe('the installed site', () => {
  it('opens every page without a network, after one visit', async () => {
    const page = await visit();
    server.cutAfter(0);
    await page.goto(`${home}guides/orm/`);
    expect(await page.title()).toBe('orm 2026-01-01');
    expect(await part(page)).toBe('part of 2026-01-01');
    expect(await partOfWorker(page)).toBe('part of 2026-01-01');
    expect(await part(page, 'guides/orm/')).toContain('<p>orm');
    await page.goto(home);
    expect(await page.title()).toBe('home 2026-01-01');
  });

  it('leads to a page whose slash was left out, and says so where there is none', async () => {
    const page = await visit();
    server.cutAfter(0);
    await page.goto(`${home}guides/orm?q=a`);
    expect(page.url()).toBe(`${home}guides/orm/`);
    const answer = await page.goto(`${home}guides/none/`);
    expect([answer?.status(), await page.title()]).toEqual([404, 'nothing 2026-01-01']);
  });

  it('goes on where it stopped when the network is cut in the middle of the first visit', async () => {
    server.cutAfter(20);
    const page = await context.newPage();
    await page.goto(home);
    await gaveUp(page);
    expect(await page.title()).toBe('home 2026-01-01');
    const kept = (await storedIn(page)).length;
    expect(kept).toBeGreaterThan(5);
    expect((await storedIn(page)).filter((key) => key.includes('lists'))).toEqual([]);

    server.cutAfter(Infinity);
    server.asked.length = 0;
    await page.goto(home);
    await installed(page);
    expect(server.asked.filter((path) => path.includes('/claims/')).length).toBeLessThan(30 - kept + 8);
    server.cutAfter(0);
    await page.goto(`${home}guides/orm/`);
    expect(await page.title()).toBe('orm 2026-01-01');
  });

  it('installs nothing while the server has files of two editions, and one of them after that', async () => {
    const first = [...one].filter(([path]) => path === 'sw.js' || path.startsWith('_offline/'));
    server.publish(new Map([...two, ...first]), base);
    const page = await context.newPage();
    await page.goto(home);
    await gaveUp(page);
    expect((await storedIn(page)).filter((key) => key.includes('lists'))).toEqual([]);
    server.publish(two, base);
    await page.goto(home);
    await installed(page);
    server.cutAfter(0);
    await page.goto(`${home}guides/orm/`);
    expect(await page.title()).toBe('orm 2026-02-02');
    expect(await part(page)).toBe('part of 2026-02-02');
  });

  it('leaves the browser as it was when there is no room, and goes on from the network', async () => {
    const page = await context.newPage();
    const tool = await context.newCDPSession(page);
    await tool.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 6000 });
    await page.goto(home);
    await gaveUp(page);
    expect(await storedIn(page)).toEqual([]);
    await page.goto(`${home}guides/orm/`);
    expect(await page.title()).toBe('orm 2026-01-01');
    expect(await part(page)).toBe('part of 2026-01-01');
  });

  it('keeps the edition that is there whole when there is no room for the new one', async () => {
    const page = await visit();
    const tool = await context.newCDPSession(page);
    await tool.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 });
    server.publish(two, base);
    await page.goto(home);
    await gaveUp(page);
    server.cutAfter(0);
    await page.goto(`${home}guides/orm/`);
    expect(await page.title()).toBe('orm 2026-01-01');
    expect(await part(page)).toBe('part of 2026-01-01');
  });

  it('says that a new edition is ready, and goes over to it when the reader says so', async () => {
    await visit();
    const page = await visitAfter(two);
    expect(await page.title()).toBe('home 2026-01-01');
    expect(await part(page)).toBe('part of 2026-01-01');
    await page.getByRole('button', { name: 'Go over to it' }).click();
    await page.waitForFunction(() => document.title === 'home 2026-02-02');
    expect(await part(page)).toBe('part of 2026-02-02');
    expect(await page.locator('[data-new-edition]').count()).toBe(0);
  });

  it('leaves a page that is open in its edition, and all that it asks for, while another goes over', async () => {
    await visit();
    const open = await context.newPage();
    await open.goto(`${home}guides/orm/`);
    const page = await visitAfter(two);
    await page.getByRole('button', { name: 'Go over to it' }).click();
    await page.waitForFunction(() => document.title === 'home 2026-02-02');
    expect(await part(open)).toBe('part of 2026-01-01');
    expect(await partOfWorker(open)).toBe('part of 2026-01-01');
    await open.goto(home);
    expect([await open.title(), await part(open)]).toEqual(['home 2026-02-02', 'part of 2026-02-02']);
  });

  it('removes an old edition once no page needs it', async () => {
    await visit().then((page) => page.close());
    const page = await visitAfter(two);
    await page.getByRole('button', { name: 'Go over to it' }).click();
    await page.waitForFunction(() => document.title === 'home 2026-02-02');
    await page.goto(`${home}guides/orm/`);
    const lists = async (): Promise<number> =>
      (await storedIn(page)).filter((key) => key.includes('_offline')).length;
    const parts = async (): Promise<number> =>
      (await storedIn(page)).filter((key) => key.endsWith('/part.txt')).length;
    await expect.poll(async () => [await lists(), await parts()], { timeout: 20_000 }).toEqual([1, 1]);
  });

  it('fetches only what changed', async () => {
    await visit();
    server.asked.length = 0;
    const page = await visitAfter(two);
    const fetched = server.asked.filter((path) => /\.txt$|\/$|404/u.test(path));
    expect(fetched.toSorted()).toEqual([
      `${base}`,
      `${base}404.html`,
      `${base}guides/orm/`,
      `${base}part.txt`,
    ]);
    await page.close();
  });

  it('takes a page that the edition does not have from the network, with all that it asks for', async () => {
    const page = await visit();
    server.publish(await siteOf('2026-02-02', { 'guides/new/index.html': '<title>new</title>' }), base);
    await page.goto(`${home}guides/new/`);
    expect(await page.title()).toBe('new');
    expect(await part(page)).toBe('part of 2026-02-02');
    expect(await partOfWorker(page)).toBe('part of 2026-02-02');
  });

  it('stores the heavy parts when they are first used, and not before', async () => {
    const page = await visit();
    const heavy = async (): Promise<string[]> =>
      (await storedIn(page)).filter((key) => key.includes('runner'));
    await page.goto(home);
    expect(await heavy()).toEqual([]);
    expect(await part(page, 'runner/python.wasm')).toBe('heavy 2026-01-01');
    expect(await heavy()).toHaveLength(1);
    server.cutAfter(0);
    expect(await part(page, 'runner/python.wasm')).toBe('heavy 2026-01-01');
  });

  it('touches nothing outside of its base path', async () => {
    const page = await visit();
    server.publish(new Map([['index.html', bytesOf('<title>neighbour</title>')]]), '/');
    await page.goto(server.origin);
    expect(await page.title()).toBe('neighbour');
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  });

  it('ends, and removes all that it stored, when the worker that ends it is published', async () => {
    const page = await visit();
    server.publish(new Map([...one, ...(await uninstallWorker())]), base);
    await page.goto(home);
    await expect.poll(() => storedIn(page), { timeout: 20_000 }).toEqual([]);
    server.cutAfter(0);
    await expect(page.goto(`${home}guides/orm/`)).rejects.toThrow('ERR_');
  });
});
