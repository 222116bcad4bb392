import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { readFiles, writeFiles } from '../../src/offline/files.ts';
import { folderFrom } from '../../src/offline/folder/folder.ts';
import { editions, folderOf, type Edition } from '../built/editions.ts';
import { watch, type Watched } from './browser.ts';
import { serve } from './server.ts';

/** An edition that stands open before a reader. */
export interface Opened extends Watched {
  /** The address of the home page, with a slash at its end. */
  readonly home: string;
  /** The whole address of a page, from its address on the site. */
  readonly whole: (address: string) => string;
  /** The address on the site, of a whole address in this edition; undefined where it leads elsewhere. */
  readonly address: (whole: string) => string | undefined;
  /** Which of these whole addresses give nothing. */
  readonly silent: (wholes: readonly string[]) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

/** A way in which readers have the site. */
export interface Opening {
  readonly name: string;
  readonly open: (browser: Browser, options?: BrowserContextOptions) => Promise<Opened>;
}

/** What `silent` is where a page of the site can ask for everything itself, as its own programs do. */
async function silentFrom(
  home: string,
  context: BrowserContext,
  wholes: readonly string[],
): Promise<readonly string[]> {
  const page = await context.newPage();
  await page.goto(home);
  const silent = await page.evaluate(async (addresses) => {
    const found: string[] = [];
    for (const address of addresses) {
      const { ok } = await fetch(address).catch(() => ({ ok: false }));
      if (!ok) found.push(address);
    }
    return found;
  }, wholes);
  await page.close();
  return silent;
}

function served(edition: Edition): Opening {
  return {
    name: `the site ${edition.name}`,
    open: async (browser, options) => {
      const { home, close } = await serve(folderOf(edition), edition.base);
      const watched = await watch(browser, home, options);
      return {
        ...watched,
        home,
        whole: (address) => home + address.slice(1),
        address: (whole) => (whole.startsWith(home) ? whole.slice(home.length - 1) : undefined),
        silent: (wholes) => silentFrom(home, watched.context, wholes),
        close: async () => {
          await watched.context.close();
          await close();
        },
      };
    },
  };
}

/** In a folder whose name gives every careless program trouble. */
const folder: Opening = {
  name: 'the folder, opened from disk',
  open: async (browser, options) => {
    const at = mkdtempSync(join(tmpdir(), 'The Sourcebook, für #1 100% '));
    const [root] = editions;
    writeFiles(at, await folderFrom(readFiles(folderOf(root)), root.base));
    const home = pathToFileURL(`${at}/`).href;
    const watched = await watch(browser, home, options);
    return {
      ...watched,
      home,
      whole: (address) => home + address.slice(1).replace(/(^|\/)(?=[?#]|$)/u, '$1index.html'),
      address: (whole) =>
        whole.startsWith(home)
          ? whole.slice(home.length - 1).replace(/\/index\.html(?=[?#]|$)/u, '/')
          : undefined,
      silent: (wholes) =>
        Promise.resolve(wholes.filter((whole) => !existsSync(fileURLToPath(whole.split(/[?#]/u)[0] ?? '')))),
      close: async () => {
        await watched.context.close();
        rmSync(at, { recursive: true });
      },
    };
  },
};

/** Installed by a visit of the home page; then the server is gone. */
const installed: Opening = {
  name: 'the installed site, without a network',
  open: async (browser) => {
    const [, edition] = editions;
    const { home, close } = await serve(folderOf(edition), edition.base);
    const watched = await watch(browser, home, { serviceWorkers: 'allow' });
    const page = await watched.context.newPage();
    await page.goto(home);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await page.close();
    await close();
    return {
      ...watched,
      home,
      whole: (address) => home + address.slice(1),
      address: (whole) => (whole.startsWith(home) ? whole.slice(home.length - 1) : undefined),
      silent: (wholes) => silentFrom(home, watched.context, wholes),
      close: () => watched.context.close(),
    };
  },
};

/** Those that need no script to be there. */
export const plainOpenings: readonly Opening[] = [...editions.map(served), folder];

/** Every way in which readers have the site. */
export const openings: readonly Opening[] = [...editions.map(served), installed, folder];
