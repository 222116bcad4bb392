import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { watch } from '../../tests/browser/browser.ts';
import { documents, type Document } from './documents.ts';
import type { AskedQuestion } from './questions.ts';

/** What each engine answered: by its name, for each question the addresses of the results. */
export type Answers = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Whether the other engines are installed; `npm ci --prefix bench` does it. */
export const rivalsAreThere = (): boolean =>
  ['minisearch', 'lunr', '@orama/orama'].every((name) =>
    existsSync(join(import.meta.dirname, '../node_modules', name)),
  );

/** Asks one question on the page of the search, as a reader would, and waits for the answer. */
async function askOnPage(page: Page, words: string): Promise<string[]> {
  await page.locator('#page-search-words').fill(words);
  const list = page.locator(`#page-search-results[data-answers="${words.replace(/["\\]/g, '\\$&')}"]`);
  await list.waitFor({ state: 'attached' });
  return list.locator('[role=option]').evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
}

/**
 * Asks the search of the built site, in the browser.
 * @param home the address of the site
 */
export async function askOurs(
  browser: Browser,
  home: string,
  questions: readonly AskedQuestion[],
): Promise<string[][]> {
  const { context } = await watch(browser, home);
  const page = await context.newPage();
  await page.goto(`${home}search/`);
  const answers: string[][] = [];
  for (const { words } of questions) answers.push(await askOnPage(page, words));
  await context.close();
  return answers;
}

/** Results in the order of groups that this search has. */
export const guidesFirst = (urls: readonly string[]): string[] =>
  urls.toSorted((a, b) => Number(b.includes('/guides/')) - Number(a.includes('/guides/')));

/** One result a page, as ours has it. */
function pagesOf(records: readonly string[], byId: ReadonlyMap<string, Document>): Document[] {
  const seen = new Map<string, Document>();
  for (const id of records) {
    const document = byId.get(id);
    if (document !== undefined && !seen.has(document.pageUrl)) seen.set(document.pageUrl, document);
  }
  return [...seen.values()];
}

/**
 * Asks the other engines the same in the same browser, on the same documents: with and without our synonyms, and with
 * results as they rank them or with guides first, as ours has them.
 */
export async function askRivals(browser: Browser, questions: readonly AskedQuestion[]): Promise<Answers> {
  const built = await build({
    configFile: false,
    envFile: false,
    logLevel: 'error',
    build: {
      write: false,
      rolldownOptions: {
        input: join(import.meta.dirname, 'rivals.js'),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [script] = (Array.isArray(built) ? built : [built]).flatMap((result) =>
    'output' in result ? result.output : [],
  );
  if (script?.type !== 'chunk') throw new Error('The other engines did not become one script.');
  const page = await browser.newPage();
  await page.addScriptTag({ content: script.code });
  const answers: Record<string, readonly (readonly string[])[]> = {};
  for (const withSynonyms of [true, false]) {
    const all = documents(withSynonyms);
    const byId = new Map(all.map((document) => [document.id, document]));
    const given = await page.evaluate(
      ([given, words]) =>
        (
          globalThis as unknown as {
            askRivals: (documents: unknown, words: unknown) => Promise<Record<string, string[][]>>;
          }
        ).askRivals(given, words),
      [all, questions.map(({ words }) => words)] as const,
    );
    for (const [name, lists] of Object.entries(given)) {
      const label = `${name}, ${withSynonyms ? 'with' : 'without'} synonyms`;
      const ranked = lists.map((records) => pagesOf(records, byId).map(({ id }) => id));
      answers[label] = ranked;
      answers[`${label}, guides first`] = ranked.map(guidesFirst);
    }
  }
  await page.close();
  return answers;
}
