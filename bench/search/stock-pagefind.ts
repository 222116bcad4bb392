import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Browser } from 'playwright-core';
import { serve } from '../../tests/browser/server.ts';
import type { AskedQuestion } from './questions.ts';

/** What is used of the program that Pagefind brings for the browser. */
interface PagefindClient {
  readonly search: (
    words: string,
  ) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>;
}

/**
 * Asks Pagefind as it comes: it indexes the built pages with its default settings, and its own program answers.
 * @param site the folder of the built site
 * @returns for each question the URLs of the results, best first
 */
export async function askStockPagefind(
  browser: Browser,
  site: string,
  questions: readonly AskedQuestion[],
): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'stock-pagefind-'));
  const { index } = await createIndex();
  await index?.addDirectory({ path: site });
  await index?.writeFiles({ outputPath: join(folder, 'pagefind') });
  for (const page of ['index.html', '404.html'])
    writeFileSync(join(folder, page), '<!doctype html><title>Pagefind</title>');
  const server = await serve(folder, '/');
  const page = await browser.newPage();
  await page.goto(server.home);
  await page.addScriptTag({
    type: 'module',
    content: "import * as pagefind from '/pagefind/pagefind.js'; globalThis.pagefind = pagefind;",
  });
  await page.waitForFunction(() => 'pagefind' in globalThis);
  const answers = await page.evaluate(
    async (asked) => {
      const { pagefind } = globalThis as unknown as { readonly pagefind: PagefindClient };
      const found: string[][] = [];
      for (const words of asked) {
        const { results } = await pagefind.search(words);
        const shown = await Promise.all(results.slice(0, 100).map((result) => result.data()));
        found.push(shown.map(({ url }) => url));
      }
      return found;
    },
    questions.map(({ words }) => words),
  );
  await page.close();
  await server.close();
  rmSync(folder, { recursive: true });
  return answers;
}
