/**
 * Time and memory of the importer, the whole way: files on the disk, imported by as many workers as there are
 * processors, saved with their reports. Four sizes, each in a fresh process, show whether time and memory grow with the
 * number of files. The bar: 15 ms an article of 2,000 words, peak memory flat in the number of files.
 *
 * `node bench/ingest.ts [number of articles]`, 1,000 where none is given. Writes `bench/results/ingest.{md,json}`. Times
 * say something about the machine and what else it does, so that no time fails: the processor's time is the steadier.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noContent } from '../src/ingest/existing-content.ts';
import { limits } from '../src/ingest/limits.ts';
import { ingest } from '../src/ingest/run.ts';
import { articleOf, kinds, type Kind } from './ingest/articles.ts';

const words = 2000;
const bar = 15;

interface Measured {
  readonly kind: Kind | 'mixed';
  readonly articles: number;
  readonly refused: number;
  /** Milliseconds of the clock for each article, start of the workers included. */
  readonly wall: number;
  /** Milliseconds of all processors for each article: workers and the process that saves. */
  readonly processor: number | undefined;
  /** Most memory of any one worker, in MiB, and of the process that saves. */
  readonly workerPeak: number | undefined;
  readonly savingPeak: number;
}

/** Times and memory that only Linux shows for processes that one has started; absent elsewhere. */
function processorTime(): number | undefined {
  try {
    const fields = readFileSync('/proc/self/stat', 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // Clock ticks of 10 ms, own and of ended children, user and system (proc(5): fields 14 to 17).
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) * 10;
  } catch {
    return undefined;
  }
}

/** Processes that this one has started and not yet taken leave of; nothing is known of them where there is no Linux. */
function children(): readonly string[] {
  try {
    return readdirSync('/proc/self/task').flatMap((task) =>
      readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
  } catch {
    return [];
  }
}

function peakOf(process: string): number {
  try {
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${process}/status`, 'utf8'));
    return Number(found?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

async function measure(kind: Kind | 'mixed', articles: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-ingest-'));
  try {
    const files: string[] = [];
    for (let seed = 0; seed < articles; seed += 1) {
      const own = kind === 'mixed' ? (kinds[seed % kinds.length] ?? 'txt') : kind;
      const file = join(folder, `article-${seed}.${own}`);
      writeFileSync(file, articleOf(seed, own, words));
      files.push(file);
    }
    let refused = 0;
    let workerPeak: number | undefined;
    const before = processorTime();
    const start = performance.now();
    await ingest({
      files,
      out: join(folder, 'drafts'),
      dryRun: false,
      known: noContent,
      onReport: (report, done) => {
        if (report.status === 'refused') refused += 1;
        if (done % 10 !== 0) return;
        for (const child of children()) workerPeak = Math.max(workerPeak ?? 0, peakOf(child));
      },
    });
    const wall = performance.now() - start;
    // The time of the workers counts when they have been taken leave of.
    while (children().length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    const after = processorTime();
    return {
      kind,
      articles,
      refused,
      wall: wall / articles,
      processor: before === undefined || after === undefined ? undefined : (after - before) / articles,
      workerPeak,
      savingPeak: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function inFreshProcess(kind: Kind | 'mixed', articles: number): Measured {
  const out = execFileSync(
    process.execPath,
    [fileURLToPath(import.meta.url), '--measure', kind, String(articles)],
    { encoding: 'utf8' },
  );
  return JSON.parse(out) as Measured;
}

function table(rows: readonly Measured[]): string {
  const cell = (value: number | undefined, digits: number): string =>
    value === undefined ? 'not shown here' : value.toFixed(digits);
  return [
    '| articles | kind | ms of the clock each | ms of processor each | peak of a worker, MiB | peak of the saving process, MiB | refused |',
    '| ---: | --- | ---: | ---: | ---: | ---: | ---: |',
    ...rows.map(
      (row) =>
        `| ${row.articles} | ${row.kind} | ${cell(row.wall, 1)} | ${cell(row.processor, 1)} | ${cell(row.workerPeak, 0)} | ${cell(row.savingPeak, 0)} | ${row.refused} |`,
    ),
  ].join('\n');
}

function main(most: number): void {
  const quiet = loadavg()[0] ?? 0;
  const rows: Measured[] = [];
  for (const [kind, articles] of [
    ...[0.1, 0.2, 0.4, 1].map((part) => ['mixed', Math.ceil(most * part)] as const),
    ...kinds.map((kind) => [kind, Math.ceil(most / 4)] as const),
  ] as const) {
    const row = inFreshProcess(kind, articles);
    rows.push(row);
    process.stderr.write(`${JSON.stringify(row)}
`);
  }
  const whole = rows.find((row) => row.articles === most);
  const machine = `${availableParallelism()} processors (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`;
  const text = `# The importer: time and memory

Articles of ${words.toLocaleString('en')} words with headings, lists, code, links and tables, a third each as scraped text, Markdown and saved
page; read from the disk, imported, proved, saved with a report. ${machine}; load of the machine ${quiet.toFixed(1)} before the run and ${loadavg()[0]?.toFixed(1) ?? '?'} at its end.

${table(rows)}

The first articles cost more than the others, because a worker first reads and compiles its program. Its heap is limited to
${limits.megabytes} MiB, whatever the number of files.

The bar is ${bar} ms an article: ${whole === undefined ? '' : `${whole.wall.toFixed(1)} ms of the clock with ${whole.articles} files, ${whole.wall <= bar ? 'within' : 'above'} it on this run`}.
`;
  const folder = join(dirname(fileURLToPath(import.meta.url)), 'results');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'ingest.md'), text);
  writeFileSync(
    join(folder, 'ingest.json'),
    `${JSON.stringify({ bar, words, machine, load: { before: quiet, after: loadavg()[0] }, rows }, null, 2)}\n`,
  );
  process.stdout.write(text);
}

if (process.argv[2] === '--measure') {
  const kind = kinds.find((one) => one === process.argv[3]) ?? 'mixed';
  process.stdout.write(JSON.stringify(await measure(kind, Number(process.argv[4]))));
} else main(Number(process.argv[2] ?? 1000));
