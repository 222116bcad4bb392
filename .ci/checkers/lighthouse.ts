/*
 * Runs Lighthouse, with the profile of a phone, on a page of every kind that readers come to first, and fails below 100 in
 * accessibility, best practices or search engines, or where more than a hundredth of the window moves while the page loads.
 * The performance score depends on the machine: it is printed, with what it is made of, and fails nothing. Of several runs
 * (LIGHTHOUSE_RUNS) the one in the middle is shown; the other scores must be 100 in each.
 * Usage: npm run lighthouse -- <folder> [address…], after npm ci --prefix .ci/checkers; needs Chromium.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { browserPath } from '../../tests/browser/browser.ts';
import { serve } from '../../tests/browser/server.ts';

interface Audit {
  readonly title: string;
  readonly score: number | null;
  readonly numericValue?: number;
  readonly displayValue?: string;
}

interface Report {
  readonly categories: Readonly<
    Record<
      string,
      {
        readonly score: number;
        readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
      }
    >
  >;
  readonly audits: Readonly<Record<string, Audit>>;
}

const [folder = 'dist', ...asked] = process.argv.slice(2);
const usual = [
  '/',
  '/guides/orm/',
  '/articles/iroegbu-comparing/',
  '/claims/django-admin-built-in/',
  '/compare/',
  '/search/',
];
const exact = ['accessibility', 'best-practices', 'seo'];

const runs = Number(process.env['LIGHTHOUSE_RUNS'] ?? 1);

const scoreOf = ({ categories }: Report, name: string): number => categories[name]?.score ?? 0;

async function reportOn(url: string): Promise<Report> {
  const scratch = mkdtempSync(join(tmpdir(), 'lighthouse-'));
  const path = join(scratch, 'report.json');
  try {
    const cli = join(import.meta.dirname, 'node_modules/lighthouse/cli/index.js');
    const child = spawn(
      process.execPath,
      [
        cli,
        url,
        '--quiet',
        '--output=json',
        `--output-path=${path}`,
        '--only-categories=performance,accessibility,best-practices,seo',
        '--chrome-flags=--headless=new --no-sandbox --disable-gpu',
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, CHROME_PATH: browserPath() },
      },
    );
    await new Promise((done) => child.on('close', done));
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

// Compressed, as every host that the site is made for sends it.
const server = await serve(resolve(folder), '/', true);
let faults = 0;
try {
  for (const address of asked.length > 0 ? asked : usual) {
    const reports: Report[] = [];
    while (reports.length < runs) reports.push(await reportOn(`${server.home.slice(0, -1)}${address}`));
    reports.sort((one, other) => scoreOf(one, 'performance') - scoreOf(other, 'performance'));
    const { categories, audits } = reports[Math.floor(runs / 2)] ?? { categories: {}, audits: {} };
    const below = exact.filter((name) => reports.some((report) => scoreOf(report, name) < 1));
    const scores = Object.entries(categories).map(
      ([name, { score }]) => `${name} ${Math.round(score * 100)}`,
    );
    const shift = Math.max(
      ...reports.map((report) => report.audits['cumulative-layout-shift']?.numericValue ?? 0),
    );
    const figures = ['first-contentful-paint', 'largest-contentful-paint', 'total-blocking-time'].map(
      (id) => `${id} ${audits[id]?.displayValue ?? '?'}`,
    );
    console.log(`${address}: ${scores.join(', ')}; shift ${shift.toFixed(3)}; ${figures.join(', ')}`);
    for (const [name, { score, auditRefs }] of Object.entries(categories)) {
      if (score >= 1) continue;
      for (const { id, weight } of auditRefs) {
        const audit = audits[id];
        if (weight > 0 && audit !== undefined && audit.score !== null && audit.score < 1)
          console.log(`  ${name}: ${audit.title} ${audit.displayValue ?? ''}`);
      }
    }
    if (below.length > 0) console.log(`  below 100: ${below.join(', ')}`);
    faults += below.length;
    if (shift > 0.01) faults += 1;
  }
} finally {
  await server.close();
}
if (faults > 0) {
  console.error(`${faults} scores are below 100, or something moved; the reasons stand above.`);
  process.exitCode = 1;
}
