import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { folderOf, type Edition } from '../built/editions.ts';
import { watch, type Watched } from './browser.ts';
import { serve, type StaticServer } from './server.ts';

/** Connects to the browser that all files share. To close it ends the contexts of this file, not the browser. */
export const connect = (): Promise<Browser> => chromium.connect(inject('browserEndpoint'));

/** An edition that is served, and a browser, for all tests of a file; there once the tests run. */
export interface Visit {
  readonly browser: Browser;
  /** The address of the home page, with a slash at its end. */
  readonly home: string;
  /** A context of this browser that notes every incident on this site. */
  readonly watch: (options?: BrowserContextOptions) => Promise<Watched>;
}

/**
 * Serves an edition and starts a browser before the tests of the file that calls it, and ends both after them.
 * @param edition the edition
 */
export function visit(edition: Edition): Visit {
  let browser: Browser;
  let server: StaticServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([connect(), serve(folderOf(edition), edition.base)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });
  return {
    get browser() {
      return browser;
    },
    get home() {
      return server.home;
    },
    watch: (options) => watch(browser, server.home, options),
  };
}
