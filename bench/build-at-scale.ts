/**
 * Builds the site with synthetic corpora, and the same pages with other generators: time of processor and clock, peak
 * memory, what is written, what a reader downloads. Writes a report to `bench/results/` and never fails on a time.
 *
 *   node bench/build-at-scale.ts [--articles 100,300] [--repeats 1] [--rivals starlight,astro] [--rivals-at 100] [--once docusaurus]
 */
import { cpus, loadavg, totalmem } from 'node:os';
import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { globSync } from 'tinyglobby';
import { bytesOf, scales } from '../tests/built/budgets.ts';
import { readSite } from '../tests/built/site.ts';
import { sizeOf } from './scale/corpus.ts';
import { measure, type Cost } from './scale/measure.ts';
import { makeProject } from './scale/project.ts';
import { archive, deleteArchive } from './scale/archive.ts';
import { median, tableOf, type Row } from './scale/report.ts';
import { clean, makeRival, rivals } from './scale/rivals.ts';
import { root, scratch } from './scale/folders.ts';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100,300' },
    repeats: { type: 'string', default: '1' },
    rivals: { type: 'string', default: rivals.map(({ name }) => name).join() },
    'rivals-at': { type: 'string', default: '100' },
    once: { type: 'string', default: 'vitepress,docusaurus' },
    name: { type: 'string', default: 'build-at-scale' },
  },
});
const sizes = values.articles.split(',').map(Number);
const repeats = Number(values.repeats);
const rivalsAt = values['rivals-at'].split(',').filter(Boolean).map(Number);
const chosen = rivals.filter(({ name }) => values.rivals.split(',').includes(name));

/** Those that take minutes are measured once. */
const once = new Set(values.once.split(','));

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const build = ['npm', 'run', 'build'] as const;

/** What stands in a folder: files, bytes, pages. */
function weigh(folder: string): { readonly files: number; readonly bytes: number; readonly pages: number } {
  const files = globSync('**', { cwd: folder, dot: true });
  return {
    files: files.length,
    bytes: files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0),
    pages: files.filter((file) => file.endsWith('.html')).length,
  };
}

const rows: Row[] = [];
const notes: string[] = [];
const note = (text: string): void => {
  notes.push(text);
  say(text);
};
const add = (what: string, articles: number, folder: string, costs: readonly Cost[]): void => {
  rows.push({ what, articles, ...weigh(folder), costs });
  say(
    `${what} at ${articles} articles: ${costs.map(({ cpu, wall }) => `${cpu.toFixed(1)} s of processor, ${wall.toFixed(0)} s`).join('; ')}`,
  );
};

/** Notes what the largest guide of a site costs a reader. */
function noteLargestGuide(dist: string, articles: number): void {
  const { pages } = readSite(dist, '/');
  const guides = pages.filter(({ address }) => /^\/guides\/[^/]+\/$/.test(address)).map(scales(dist, '/'));
  const largest = guides.toSorted((a, b) => b.html.compressed - a.html.compressed)[0];
  if (largest)
    note(
      `Largest guide at ${articles} articles: ${largest.address} with ${(largest.html.compressed / 1000).toFixed(1)} KB of HTML compressed (${(largest.html.raw / 1000).toFixed(0)} KB), beside it ${(bytesOf(largest.files) / 1000).toFixed(1)} KB in ${largest.files.length} requests, of which script ${(bytesOf(largest.files, 'script') / 1000).toFixed(1)} KB.`,
    );
}

/** What the rows say of each other, as sentences. */
function comparisons(): string[] {
  const rowOf = (what: string, articles: number): Row | undefined =>
    rows.find((row) => row.what === what && row.articles === articles);
  const cpuOf = (row: Row | undefined): number => median(row?.costs.map(({ cpu }) => cpu) ?? []);
  const clockOf = (row: Row | undefined): number => median(row?.costs.map(({ wall }) => wall) ?? []);
  const perPage = (row: Row | undefined): number => cpuOf(row) / (row?.pages ?? 1);
  const own = (articles: number): Row | undefined => rowOf('Sourcebook', articles);
  const measured = sizes.filter((articles) => own(articles) !== undefined);
  const [first = 0] = measured;
  const growth = measured.slice(1).map((articles) => {
    const times = perPage(own(articles)) / perPage(own(first));
    return `A page costs ${times.toFixed(2)} times as much processor at ${articles} articles (${own(articles)?.pages ?? 0} pages) as at ${first} (${own(first)?.pages ?? 0} pages).`;
  });
  const ratios = measured.flatMap((articles) => {
    const cold = own(articles);
    return chosen.flatMap(({ label }) => {
      const theirs = rowOf(label, articles);
      if (theirs === undefined || cold === undefined) return [];
      const files = cold.files / theirs.files;
      return [
        `At ${articles} articles: ${(cpuOf(cold) / cpuOf(theirs)).toFixed(2)} of the processor time of ${label}, and ${(clockOf(cold) / clockOf(theirs)).toFixed(2)} of its time by the clock (${cold.pages} pages against ${theirs.pages}); the Sourcebook writes ${files.toFixed(1)} times as many files.`,
      ];
    });
  });
  return [...growth, ...ratios];
}

/** Writes what is known so far: a long run that is cut short leaves what it has measured. */
function writeReport(): void {
  const results = join(root, 'bench/results');
  mkdirSync(results, { recursive: true });
  const machine = `${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}, load ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')} at the end`;
  const sentences = [...comparisons(), ...notes];
  writeFileSync(
    join(results, `${values.name}.json`),
    `${JSON.stringify({ machine, rows, notes: sentences }, undefined, 1)}\n`,
  );
  writeFileSync(
    join(results, `${values.name}.md`),
    `# The build at scale

Made by \`node bench/build-at-scale.ts --articles ${values.articles} --repeats ${values.repeats} --rivals ${values.rivals} --rivals-at ${values['rivals-at']}\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.

Each corpus stands beside the real content. The other generators build the Markdown edition of the very same pages; the Sourcebook writes that edition too, beside HTML, data, feeds, a picture for each page and its search. Seconds of processor count all processes of a command and hardly depend on what else the machine does; seconds by the clock do, and are what somebody waits. Medians, with the spread in brackets where there were several runs.

${tableOf(rows)}

${sentences.map((text) => `- ${text}`).join('\n')}

What the search costs stands in [its own report](search.md), which \`npm run bench:search\` makes; import and check are measured by \`node bench/ingest.ts\` and \`npm run bench:check\`.
`,
  );
  say(`Written to bench/results/${values.name}.md`);
}

for (const articles of sizes) {
  const project = makeProject(`site-${articles}`, sizeOf(articles));
  const dist = join(project, 'dist');
  const cold: Cost[] = [];
  const contenders = rivalsAt.includes(articles) ? chosen : [];
  const spent = new Map<string, Cost[]>();
  const check = await measure([process.execPath, 'src/cli/sourcebook.ts', 'check'], project);
  note(
    `Check of ${articles} articles and ${sizeOf(articles).claims} claims beside the real content: ${check.cpu.toFixed(2)} s of processor, ${check.wall.toFixed(2)} s.`,
  );
  // Interleaved, so that what else runs on the machine meets all alike.
  for (let turn = 0; turn < repeats; turn += 1) {
    // The rivals read the pages of the last build.
    for (const left of ['.cache', 'dist']) archive(join(project, left));
    cold.push(await measure(build, project));
    for (const rival of contenders) {
      if (turn > 0 && once.has(rival.name)) continue;
      try {
        const { folder } = makeRival(rival, dist, `rival-${rival.name}`);
        clean(rival, folder);
        const cost = await measure(['npm', 'run', 'build'], folder, {
          NODE_OPTIONS: '--max-old-space-size=8192',
        });
        spent.set(rival.name, [...(spent.get(rival.name) ?? []), cost]);
        say(`${rival.label}: ${cost.cpu.toFixed(1)} s of processor`);
      } catch (error) {
        note(
          `${rival.label} at ${articles} articles did not build: ${String(error).split('\n').slice(-6).join(' ').slice(-600)}`,
        );
      }
    }
  }
  add('Sourcebook', articles, dist, cold);
  for (const rival of contenders) {
    const costs = spent.get(rival.name);
    if (costs) add(rival.label, articles, join(scratch, `rival-${rival.name}`, rival.output), costs);
  }
  // Reading every page of a large site costs more than building it; a guide is as large on a small one.
  if (articles === sizes[0]) noteLargestGuide(dist, articles);
  writeReport();
}
deleteArchive();
