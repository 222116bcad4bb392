import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type LaunchOptions,
  type Page,
} from 'playwright-core';

/** Where systems keep a browser of this kind; the same names as in `.ci/chromium`. */
const places = ['chromium', 'chromium-browser', 'google-chrome'].map((name) => `/usr/bin/${name}`);

/** The Chromium or Chrome of the system, or the one that the variable CHROMIUM names. */
export const browserPath = (): string =>
  process.env['CHROMIUM'] ?? places.find((place) => existsSync(place)) ?? 'chromium';

/** The Chromium of the system, which finds no host but this machine: what asks elsewhere gets nothing. */
export const launchOptions = (): LaunchOptions => ({
  executablePath: browserPath(),
  args: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  ],
});

/** Starts a browser of its own, for a program that is no test. */
export const launch = (): Promise<Browser> => chromium.launch(launchOptions());

export const wide = { width: 1280, height: 800 } as const;
export const phone = { width: 390, height: 844 } as const;

/** A context whose pages keep a list of everything that should not happen. */
export interface Watched {
  readonly context: BrowserContext;
  /** Console errors, uncaught errors, blocked resources, dialogues, failed requests, requests to other hosts. */
  readonly incidents: string[];
}

/**
 * Opens a context that notes every incident. The site does not install itself there, unless the options allow service
 * workers. Nothing is held up on its way: the browser works as it does for readers, and as fast.
 * @param browser the browser
 * @param home the address of the site: requests elsewhere are incidents
 */
export async function watch(
  browser: Browser,
  home: string,
  options: BrowserContextOptions = {},
): Promise<Watched> {
  const context = await browser.newContext({ viewport: wide, serviceWorkers: 'block', ...options });
  // Catches what hangs; a busy machine is slow, and slow is not wrong.
  context.setDefaultTimeout(60_000);
  const incidents: string[] = [];
  // A folder on the disk has no origin: there the site is what lies below it.
  const own = home.startsWith('file:') ? home : `${new URL(home).origin}/`;
  context.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(own) && !/^(?:data|blob):/u.test(url))
      incidents.push(`request to another host: ${url}`);
  });
  context.on('page', (page) => {
    page.on('console', (message) => {
      // Playwright says that it keeps the site from installing itself.
      if (message.text().startsWith('Service Worker registration blocked')) return;
      if (message.type() === 'error' || message.type() === 'warning') {
        incidents.push(`console, on ${page.url()}: ${message.text()}`);
      }
    });
    page.on('dialog', (dialog) => {
      incidents.push(`dialogue, on ${page.url()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('pageerror', (error) => incidents.push(`uncaught, on ${page.url()}: ${error.message}`));
    page.on('response', (response) => {
      if (response.status() >= 400) incidents.push(`status ${response.status()}: ${response.url()}`);
    });
  });
  return { context, incidents };
}

/** Runs a task for every item, with a few pages of a browser at a time. */
export async function withPages<T>(
  context: BrowserContext,
  items: readonly T[],
  task: (page: Page, item: T) => Promise<void>,
): Promise<void> {
  const rest = [...items];
  await Promise.all(
    [1, 2, 3].map(async () => {
      const page = await context.newPage();
      for (let item = rest.shift(); item !== undefined; item = rest.shift()) await task(page, item);
      await page.close();
    }),
  );
}
