/**
 * Time and peak memory of the importer: articles of 2,000 words, imported one after the other in this process.
 * `node bench/ingest.ts [number of articles]`, 1,000 where none is given. The bar: 15 ms an article, memory flat in the
 * number of files. The work of the disk is not measured: it is a file and a report each.
 */
import { Adviser } from '../src/ingest/help/advice.ts';
import { importArticle } from '../src/ingest/import-article.ts';
import { nothingKnown } from '../src/ingest/known.ts';

const articles = Number(process.argv[2] ?? 1000);
const words = 2000;
const bar = 15;
const vocabulary =
  'django flask admin template route view model query form session request response migration blueprint extension project small large simple secure fast slow team choose learn write test deploy scale the a of and with for is has needs gives'.split(
    ' ',
  );

/** A small generator of numbers with a fixed seed: the same articles on every machine (Mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function sentence(random: () => number, length: number): string {
  const picked = Array.from({ length }, () => vocabulary[Math.floor(random() * vocabulary.length)] ?? 'word');
  return `${picked.join(' ').replace(/^./, (first) => first.toUpperCase())}.`;
}

function article(seed: number, kind: 'txt' | 'md' | 'html'): string {
  const random = numbers(seed);
  const heading = {
    txt: (text: string) => text,
    md: (text: string) => `## ${text}`,
    html: (text: string) => `<h2>${text}</h2>`,
  }[kind];
  const paragraph =
    kind === 'html' ? (text: string): string => `<p>${text}</p>` : (text: string): string => text;
  const item = {
    txt: (text: string) => `  • ${text}`,
    md: (text: string) => `- **Point**: ${text}`,
    html: (text: string) => `<ul><li>${text}</li></ul>`,
  }[kind];
  const parts = [
    kind === 'txt'
      ? `Comparing Frameworks Number ${seed}`
      : kind === 'md'
        ? `# Comparing Frameworks Number ${seed}`
        : `<!doctype html><title>Comparing Frameworks Number ${seed}</title><article>`,
  ];
  for (let written = 0; written < words; written += 80) {
    parts.push(
      heading(`Section Number ${written / 80 + 1}`),
      paragraph(`${sentence(random, 18)} ${sentence(random, 20)}`),
      paragraph(sentence(random, 22)),
      item(sentence(random, 16)),
    );
  }
  return parts.join('\n\n');
}

const adviser = new Adviser(nothingKnown);
for (const kind of ['txt', 'md', 'html'] as const) {
  const once = (seed: number): void => {
    adviser.advise(
      importArticle({ file: `a.${kind}`, bytes: new TextEncoder().encode(article(seed, kind)) }),
    );
  };
  for (let seed = 0; seed < 20; seed += 1) once(seed);
  const made: number[] = [];
  let peak = 0;
  let half = 0;
  const before = process.cpuUsage();
  for (let seed = 0; seed < articles; seed += 1) {
    const start = performance.now();
    once(seed);
    made.push(performance.now() - start);
    peak = Math.max(peak, process.memoryUsage.rss());
    if (seed === Math.floor(articles / 2)) half = peak;
  }
  const spent = process.cpuUsage(before);
  const cpu = (spent.user + spent.system) / 1000 / articles;
  const sorted = made.toSorted((a, b) => a - b);
  const mean = made.reduce((sum, one) => sum + one, 0) / made.length;
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  const mib = (bytes: number): string => (bytes / 1024 / 1024).toFixed(0);
  console.log(
    `${kind.padEnd(4)} ${articles} articles: mean ${mean.toFixed(1)} ms (${cpu.toFixed(1)} ms of processor), median ${at(0.5)}, 95 % ${at(0.95)}; peak ${mib(peak)} MiB (after half of them ${mib(half)}); ${mean <= bar ? 'within' : 'ABOVE'} ${bar} ms`,
  );
}
