import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { close } from 'pagefind';
import type { Browser } from 'playwright-core';
import { buildIndex, type IndexFiles } from '../src/search/index/build.ts';
import { Search } from '../src/search/query/search.ts';
import { launch } from '../tests/browser/browser.ts';
import { indexInput } from './search/documents.ts';
import { figuresOf, isBetter, questionsOf, type Figures, type QuestionList } from './search/questions.ts';
import { askOurs, askRivals, guidesFirst, rivalsAreThere } from './search/relevance.ts';
import { askStockPagefind } from './search/stock-pagefind.ts';
import { manyRecords } from './search/synthetic.ts';

/*
 * How well the search answers, beside other engines in the same browser, and what it costs.
 * Run with: npm ci --prefix bench; node bench/search.ts --site <built site>
 */

/** What a plain file host compresses, by the ending of a file. */
const compressed = new Set(['.html', '.css', '.js', '.json', '.svg', '.xml', '.txt', '.md']);

/** Serves a built site at the root with gzip, and counts what it sends. */
async function countingServer(folder: string) {
  const sent: { path: string; bytes: number }[] = [];
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.css': 'text/css',
    '.js': 'text/javascript',
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const small = compressed.has(extname(file));
    const bytes = small ? gzipSync(readFileSync(file), { level: 9 }) : readFileSync(file);
    sent.push({ path: pathname, bytes: bytes.length });
    response.writeHead(200, {
      'content-type': types[extname(file)] ?? 'application/octet-stream',
      ...(small ? { 'content-encoding': 'gzip' } : {}),
      'cache-control': 'max-age=600',
    });
    response.end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const at = (numbers: readonly number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0;
/** How many bytes a file has that its host compresses. */
const compressedSize = (text: string): number => gzipSync(text, { level: 9 }).length;

/** Bytes from opening to the first results, bytes of each further question, and time from keystroke to results. */
async function costOf(browser: Browser, site: string) {
  const server = await countingServer(site);
  // What a service worker stores for reading without a network is no cost of the search.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  await page.goto(server.home);
  await page.waitForLoadState('networkidle');
  server.sent.length = 0;
  await page.keyboard.press('/');
  await page.locator('#search-words').fill('login');
  await page.locator('dialog [role=option]').first().waitFor();
  await page.waitForLoadState('networkidle');
  const first = server.sent.map(({ path, bytes }) => ({ path, bytes }));
  const further: number[] = [];
  for (const { words } of questionsOf('queries')) {
    server.sent.length = 0;
    await page.locator('#search-words').fill(words);
    await page.locator(`#search-results[data-answers="${words}"]`).waitFor({ state: 'attached' });
    further.push(sum(server.sent.map(({ bytes }) => bytes)));
  }
  // Every letter of every question is a keystroke; the time runs from the event to the list that answers it.
  const times = await page.evaluate(
    async (questions) => {
      const input = document.querySelector<HTMLInputElement>('#search-words');
      const list = document.querySelector<HTMLElement>('#search-results');
      if (!input || !list) return [];
      const all: number[] = [];
      for (const words of questions) {
        for (let end = 1; end <= words.length; end += 1) {
          const typed = words.slice(0, end);
          if (typed.trim() !== typed) continue;
          const start = performance.now();
          const answered = new Promise<void>((resolve) => {
            const observer = new MutationObserver(() => {
              if (list.dataset['answers'] !== typed) return;
              observer.disconnect();
              resolve();
            });
            observer.observe(list, { attributes: true, attributeFilter: ['data-answers'] });
          });
          input.value = typed;
          input.dispatchEvent(new Event('input'));
          await answered;
          all.push(performance.now() - start);
        }
      }
      return all;
    },
    questionsOf('queries').map(({ words }) => words),
  );
  await page.close();
  server.close();
  return { first, further, times };
}

/** Sizes and speed of an index, with its first question. */
async function indexCost(files: IndexFiles) {
  const sizes = new Map([...files].map(([path, text]) => [path, compressedSize(text)]));
  const sizeOf = (paths: RegExp): number =>
    sum([...sizes].filter(([path]) => paths.test(path)).map(([, size]) => size));
  let bytes = 0;
  const search = await Search.start((path) => {
    const [file = ''] = path.split('?');
    bytes += sizes.get(file) ?? 0;
    return Promise.resolve(files.get(file) ?? '');
  });
  const question = { filters: {}, firstGroup: 4, furtherGroups: 2 };
  await search.answer({ words: 'login', ...question });
  const first = bytes;
  const questions = questionsOf('queries');
  const start = performance.now();
  for (const { words } of questions) await search.answer({ words, ...question });
  return {
    records: [...files.keys()].filter((path) => path.startsWith('text/')).length,
    table: sizeOf(/^chunks\.json$/),
    catalogue: sizeOf(/^catalogue\.json$/),
    chunks: sizeOf(/^index\//),
    texts: sizeOf(/^text\//),
    words: sizeOf(/^words\.txt$/),
    toFirstResults: first,
    perQuestion: Math.round((bytes - first) / questions.length),
    milliseconds: (performance.now() - start) / questions.length,
  };
}

/** The lists of questions, with what must be known of each to trust its figures. */
const lists: readonly { list: QuestionList; heading: string; note: string }[] = [
  {
    list: 'queries',
    heading: 'Questions that people asked in public',
    note: '"Guides first" lends another engine the order of groups that this search has.',
  },
  {
    list: 'found',
    heading: 'Titles of threads and articles, as they were found',
    note: 'Nothing was tuned on them: taken as they stand in the order in which they were found, judged before they were asked, and asked once, after tuning.',
  },
  {
    list: 'sealed',
    heading: 'Questions in the manner of people, sealed',
    note: 'Written together with the next list and parted from it by lot. Before any tuning, when both were first asked, this search reached 0.831, 0.952 and 0.892 on this one, MiniSearch at its best 0.815, 0.919 and 0.868. It was asked once more, after tuning. Who tuned had written it, and knew what it asks for.',
  },
  {
    list: 'tuning',
    heading: 'Questions in the manner of people, for tuning',
    note: 'Numbers, words and aliases were tuned on these. First asked, this search reached 0.816, 0.920 and 0.873, MiniSearch at its best 0.800, 0.904 and 0.864.',
  },
  {
    list: 'held-out',
    heading: 'Questions that nothing was tuned on one by one',
    note: 'First asked, long ago, this search reached 0.771, 0.928 and 0.854; they were looked at often since.',
  },
];

const { values } = parseArgs({ options: { site: { type: 'string', default: 'dist' } } });
const browser = await launch();
const server = await countingServer(values.site);
const relevance: Record<string, Record<string, Figures>> = {};
for (const { list } of lists) {
  const questions = questionsOf(list);
  const stock = await askStockPagefind(browser, values.site, questions);
  const answers = {
    'This search': await askOurs(browser, server.home, questions),
    "Pagefind's own search": stock,
    "Pagefind's own search, guides first": stock.map(guidesFirst),
    ...(rivalsAreThere() ? await askRivals(browser, questions) : {}),
  };
  relevance[list] = Object.fromEntries(
    Object.entries(answers).map(([name, given]) => [name, figuresOf(questions, given)]),
  );
}
server.close();
const cost = await costOf(browser, values.site);
await browser.close();
const { records, synonyms, names } = indexInput();
const today = await indexCost(await buildIndex(records, synonyms, names));
const large = await indexCost(await buildIndex(manyRecords(records, 3000), synonyms, names));
await close();

const percent = (share: number): string => share.toFixed(3);
const table = (list: string): string =>
  [
    '| engine | success@1 | success@3 | MRR@10 | without result | behind this search on every figure |',
    '| --- | --- | --- | --- | --- | --- |',
    ...Object.entries(relevance[list] ?? {}).map(([name, figures]) => {
      const { first, third, mrr, none } = figures;
      const ours = relevance[list]?.['This search'];
      const behind =
        ours === undefined || name === 'This search' ? '' : isBetter(ours, figures) ? 'yes' : 'no';
      return `| ${name} | ${percent(first)} | ${percent(third)} | ${percent(mrr)} | ${percent(none)} | ${behind} |`;
    }),
  ].join('\n');
const costs = Object.keys(today) as (keyof typeof today)[];
const report = `# The search: how well it answers, and what it costs

Measured with \`node bench/search.ts\`, in Chromium, on the index of the built site. Times depend on the machine; everything else does not.

${lists
  .map(
    ({ list, heading, note }) =>
      `## ${heading} (\`tests/search/${list}.tsv\`, ${questionsOf(list).length})\n\n${table(list)}\n\n${note}`,
  )
  .join('\n\n')}

## Cost in the browser

- From opening the dialogue to the first results: ${sum(cost.first.map(({ bytes }) => bytes))} bytes in ${cost.first.length} requests.
- Each further question: ${at(cost.further, 0.5)} bytes at the median, ${Math.round(sum(cost.further) / cost.further.length)} on average, ${at(cost.further, 1)} at most.
- From keystroke to results: ${at(cost.times, 0.5).toFixed(1)} ms at the median, ${at(cost.times, 0.95).toFixed(1)} ms at the 95th percentile (${cost.times.length} keystrokes).

## The index, in compressed bytes

| | today | 3,000 pages |
| --- | --- | --- |
${costs.map((name) => `| ${name} | ${Math.round(today[name] * 10) / 10} | ${Math.round(large[name] * 10) / 10} |`).join('\n')}
`;
const folder = join(import.meta.dirname, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'search.md'), report);
writeFileSync(
  join(folder, 'search.json'),
  `${JSON.stringify({ relevance, cost: { first: cost.first, further: cost.further, median: at(cost.times, 0.5), p95: at(cost.times, 0.95) }, today, large }, null, 2)}\n`,
);
process.stdout.write(report);
