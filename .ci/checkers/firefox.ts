/*
 * Opens the folder edition from disk in Firefox, and the site from a server beside it: every kind of page, twenty searches
 * with the same results, the decision page, the colour scheme, the choice of framework, a card, a copied listing. Fails on
 * any console message, refusal of the policy or file that does not load. What the browser tests do in Chromium they do at
 * more length; Firefox has other rules for pages from disk, and is tried here.
 * Usage: node .ci/checkers/firefox.ts <built site>; FIREFOX names the program. Needs npm ci --prefix .ci/checkers.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { makeEdition } from '../../src/offline/editions.ts';
import { readFiles, writeFiles } from '../../src/offline/files.ts';
import { serve } from '../../tests/browser/server.ts';
import { addressOf, templates } from '../../tests/browser/templates.ts';
import { addressesIn } from '../../tests/built/site.ts';
import { startFirefox, type Firefox } from './firefox-driver.ts';

const folder = resolve(process.argv[2] ?? 'dist');
const kinds = templates.map((template) => addressOf(template, addressesIn(folder)));
const questions = readFileSync(join(import.meta.dirname, '../../tests/search/queries.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1, 21)
  .map((line) => line.split('\t')[1] ?? '');

/** An edition: the whole address of a page, from its address on the site. */
type Whole = (address: string) => string;

/** What the search finds for each question, as it is shown. */
async function found(firefox: Firefox, whole: Whole): Promise<Record<string, unknown>> {
  await firefox.goto(whole('/search/'));
  const ask = async (words: string, said: string): Promise<void> => {
    await firefox.run((text) => {
      const field = document.querySelector<HTMLInputElement>('[data-search-page] input');
      for (const value of ['', text]) {
        if (field) field.value = value;
        field?.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
    }, words);
    await firefox.shown('[data-search-page] [data-search-status]', said);
  };
  // A slip first: once it is corrected, the search has loaded all of its index, and shows each list once.
  await ask('pyhton', 'instead of');
  const results: Record<string, unknown> = {};
  for (const question of questions) {
    await ask(question, 'found');
    results[question] = await firefox.run(() =>
      [...document.querySelectorAll('[data-search-page] [role=option]')].map(
        ({ textContent }) => textContent,
      ),
    );
  }
  return results;
}

/** Goes through an edition as a reader does. */
async function read(firefox: Firefox, whole: Whole): Promise<void> {
  const said = <T>(fact: T, expected: T, what: string): void => assert.deepEqual(fact, expected, what);
  for (const address of kinds) {
    await firefox.goto(whole(address));
    const { title, styled, text } = await firefox.run(() => ({
      title: document.title,
      styled: getComputedStyle(document.body).margin === '0px',
      text: document.querySelector('main')?.innerText.length ?? 0,
    }));
    assert.ok(
      title !== '' && styled && text > 80,
      `${address}: title ${title}, styled ${styled}, ${text} letters`,
    );
  }

  await firefox.goto(whole('/guides/orm/'));
  await firefox.type('/');
  await firefox.shown('dialog[open] input');
  await firefox.type('trailing slash');
  await firefox.shown('dialog [role=option]');
  await firefox.pressEnter();
  await firefox.shown('h1', 'Routing');

  await firefox.goto(whole('/'));
  for (const scheme of ['light', 'dark']) {
    await firefox.click('[data-scheme-toggle][data-ready]');
    said(await firefox.run(() => document.documentElement.dataset['scheme']), scheme, 'the colour scheme');
  }
  await firefox.goto(whole('/guides/orm/'));
  said(
    await firefox.run(() => document.documentElement.dataset['scheme']),
    'dark',
    'the colour scheme on the next page',
  );

  await firefox.goto(whole('/decide/'));
  await firefox.run(() => {
    const labels = [...document.querySelectorAll<HTMLElement>('[data-need=admin] label')];
    labels.find(({ textContent }) => textContent.trim() === 'Very much')?.click();
  });
  await firefox.shown('[data-answer]', 'Django');
  const shared = await firefox.run(() => location.href);
  await firefox.goto(whole('/'));
  await firefox.goto(shared);
  await firefox.shown('[data-answer]', 'Django');

  await firefox.goto(whole('/guides/orm/'));
  await firefox.hover('.prose .cite-claim');
  await firefox.shown('.card:popover-open a');

  await firefox.resize(390, 844);
  await firefox.goto(whole('/samples/i18n/translate/'));
  await firefox.shown('.side.django');
  const flask = (): Promise<boolean> =>
    firefox.run(() => document.querySelector('.side.flask')?.checkVisibility() ?? false);
  said(await flask(), false, 'the other framework on a phone');
  await firefox.run(() => {
    const buttons = [...document.querySelectorAll<HTMLElement>('.tabs button')];
    buttons.find(({ textContent }) => textContent.trim() === 'Flask')?.click();
  });
  said(await flask(), true, 'the framework that was chosen');
  await firefox.click('.side.flask [data-copy]');
  await firefox.shown('main > [role=status]', 'Copied.');
  await firefox.goto(whole('/guides/orm/'));
  await firefox.shown('.panes [data-of=flask]');
  await firefox.resize(1280, 800);
}

const at = mkdtempSync(join(tmpdir(), 'The Sourcebook, für #1 100% '));
const server = await serve(folder, '/');
const firefox = await startFirefox(process.env['FIREFOX'] ?? '/usr/bin/firefox-esr');
try {
  const zip = unzipSync((await makeEdition('folder', readFiles(folder))).bytes);
  writeFiles(at, new Map(Object.entries(zip)));
  const [top = ''] = Object.keys(zip)[0]?.split('/') ?? [];
  const home = pathToFileURL(join(at, top, '/')).href;
  const web: Whole = (address) => server.home + address.slice(1);
  const disk: Whole = (address) => home + address.slice(1).replace(/(^|\/)$/u, '$1index.html');
  for (const whole of [web, disk]) {
    await read(firefox, whole);
    console.log(`${whole('/').split('//')[0]}//…: ${kinds.length} kinds of pages read and used.`);
  }
  assert.deepEqual(await found(firefox, disk), await found(firefox, web));
  console.log(`${questions.length} searches find the same from disk as from the server.`);
} finally {
  await firefox.close();
  await server.close();
  rmSync(at, { recursive: true });
}
assert.deepEqual(firefox.incidents, []);
console.log(`Firefox ${firefox.version}: no message, no refusal, nothing missing.`);
