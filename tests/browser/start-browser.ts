import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { launchOptions } from './browser.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the browser listens that all files of browser tests share. */
    browserEndpoint: string;
  }
}

/** Starts one browser for all files of browser tests, and ends it after them. */
export default async function startBrowser(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(launchOptions());
  project.provide('browserEndpoint', server.wsEndpoint());
  return () => server.close();
}
