import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../src/overrides/content-security-policy.ts';
import { bytesOf } from '../../src/offline/files.ts';
import { watch } from './browser.ts';
import { startShifting, type ShiftingServer } from './shifting-server.ts';
import { connect } from './visit.ts';

/* Every test in the browser ends with "no incident". Here each kind is planted, and must be seen. */

let browser: Browser;
let server: ShiftingServer;

beforeAll(async () => {
  [browser, server] = await Promise.all([connect(), startShifting()]);
});

afterAll(async () => {
  await Promise.all([browser.close(), server.close()]);
});

/** What is noted of a page with this body, or with this script in a file of its own. */
async function incidentsOf({ body = '', script = '', policy = '' }): Promise<string[]> {
  const head = policy === '' ? '' : `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const page = `<!DOCTYPE html><html lang="en"><head>${head}<link rel="icon" href="data:,"><title>a</title></head><body>${body}<script src="/script.js"></script></body></html>`;
  server.publish(
    new Map([
      ['index.html', bytesOf(page)],
      ['script.js', bytesOf(script)],
    ]),
    '/',
  );
  const { context, incidents } = await watch(browser, server.origin);
  const opened = await context.newPage();
  await opened.goto(server.origin);
  // What a page is refused it says a little later.
  await expect
    .poll(() => incidents.length, { timeout: 1_000 })
    .toBeGreaterThan(0)
    .catch(() => undefined);
  await context.close();
  return incidents;
}

describe('the watch over a page', () => {
  it('notes nothing of a page on which nothing happens', async () => {
    expect(await incidentsOf({ body: '<p>a', script: 'console.log(1)' })).toEqual([]);
  });

  it.each([
    ['an error in the console', { script: 'console.error("planted")' }, /console.*planted/u],
    ['a warning in the console', { script: 'console.warn("planted")' }, /console.*planted/u],
    ['an error that nobody catches', { script: 'throw new Error("planted")' }, /uncaught.*planted/u],
    ['a promise that nobody keeps', { script: 'Promise.reject(new Error("planted"))' }, /uncaught.*planted/u],
    ['a dialogue', { script: 'alert("planted")' }, /dialogue.*planted/u],
    ['a file that is not there', { body: '<img src="/none.png" alt="">' }, /404.*none\.png/u],
    [
      'a picture from another host',
      { body: '<img src="https://elsewhere.example/a.png" alt="">' },
      /another host.*elsewhere/u,
    ],
    [
      'a program that asks another host',
      { script: 'fetch("https://elsewhere.example/").catch(() => undefined)' },
      /another host.*elsewhere/u,
    ],
    [
      'what the policy forbids',
      { body: '<script>1</script>', policy: contentSecurityPolicy },
      /Content Security Policy/u,
    ],
    [
      'a handler of events that the policy forbids',
      {
        body: '<p onclick="1">a',
        policy: contentSecurityPolicy,
        script: 'document.querySelector("p").click()',
      },
      /Content Security Policy/u,
    ],
  ])('notes %s', async (_, planted, said) => {
    expect((await incidentsOf(planted)).join('\n')).toMatch(said);
  });
});
