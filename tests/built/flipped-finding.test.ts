import { execFile, execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parseHTML } from 'linkedom';
import { globSync } from 'tinyglobby';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, entriesOf } from '../../src/search/query/catalogue.ts';
import { editions, folderOf } from './editions.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const copy = join(root, '.cache/flipped');
const claim = 'django-admin-built-in';
const [edition] = editions;

/** Builds a copy of the project in which every finding about one claim is turned round, and some texts are longer. */
beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of [
    'src',
    'content',
    'public',
    'astro.config.mjs',
    'astro.env',
    'package-lock.json',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  // Linked file by file: behind a link to the folder, the order of the styles would be another.
  execFileSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')]);
  const file = join(copy, 'content/claims/admin.yaml');
  const claims = readFileSync(file, 'utf8').split(/\n(?=- id: )/);
  const turned = claims.map((text) =>
    text.startsWith(`- id: ${claim}\n`) ? text.replaceAll('finding: supports', 'finding: contradicts') : text,
  );
  expect(turned.join('\n')).not.toBe(claims.join('\n'));
  writeFileSync(file, turned.join('\n'));
  // The check refuses a need that rests on a wrong claim; the copy does what it asks for.
  const needs = join(copy, 'content/decisions');
  for (const name of readdirSync(needs)) {
    const need = join(needs, name);
    writeFileSync(need, readFileSync(need, 'utf8').replace(`  - ${claim}\n`, ''));
  }
  // And texts say a little more: one of each kind.
  for (const text of ['articles/iroegbu-comparing', 'guides/security', 'pages/method'])
    appendFileSync(join(copy, 'content', `${text}.mdx`), '\nThis is new.\n');
  await build(join(copy, 'dist'));
});

/** What the test runner tells its workers, and a build would take for its own. */
const ofTheRunner = new Set(['BASE_URL', 'DEV', 'MODE', 'PROD', 'SSR', 'TEST', 'VITEST']);

/** Builds the copy. */
async function build(folder: string): Promise<void> {
  const surroundings = Object.entries(process.env).filter(([name]) => !ofTheRunner.has(name));
  await run('npm', ['run', 'build', '--', '--outDir', folder], {
    cwd: copy,
    env: {
      ...Object.fromEntries(surroundings),
      SITE_URL: edition.site,
      BASE_PATH: edition.base,
      NODE_ENV: 'production',
    },
    maxBuffer: 64 * 1024 * 1024,
  });
}

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

const sites = [
  ['as it stands', folderOf(edition), 'confirmed'],
  ['with its findings turned round', join(copy, 'dist'), 'wrong'],
] as const;

describe.each(sites)('the claim %s', (_, site, verdict) => {
  const page = (address: string) =>
    parseHTML(readFileSync(join(site, address, 'index.html'), 'utf8')).document;

  test(`is ${verdict} on its own page`, () => {
    expect(page(`claims/${claim}`).querySelector('.verdict-line')?.textContent).toContain(verdict);
  });

  test(`is ${verdict} on the guide of its topic`, () => {
    const guide = page('guides/admin');
    const marker = guide.querySelector(`.cite-claim[href="/claims/${claim}/"]`);
    const row = guide.querySelector(`.claim-statement:has(a[href="/claims/${claim}/"]) .verdict`);
    expect([marker?.getAttribute('title'), row?.textContent].join(' ')).toMatch(
      new RegExp(`^Claim, ${verdict}: .* ${verdict}$`),
    );
  });

  test(`is ${verdict} in the comparison, where it still leads`, () => {
    const cell = page('compare').querySelector(`.comparison td:has(a[href="/claims/${claim}/"])`);
    expect(cell?.querySelector('.verdict')?.textContent).toBe(verdict);
  });

  test(`is ${verdict} in the data`, () => {
    const data = JSON.parse(readFileSync(join(site, 'data/claims.json'), 'utf8')) as {
      items: { id: string; verdict: string }[];
    };
    expect(data.items.find(({ id }) => id === claim)?.verdict).toBe(verdict);
  });

  test(`is ${verdict} in the facet of the search`, () => {
    const index = join(site, 'pagefind');
    const entries = entriesOf(JSON.parse(readFileSync(join(index, 'catalogue.json'), 'utf8')) as Catalogue);
    const record = entries.findIndex((_, place) =>
      readFileSync(join(index, 'text', `${place}.json`), 'utf8').includes(`"/claims/${claim}/"`),
    );
    expect(entries[record]?.facets.verdict).toEqual([verdict]);
  });
});

describe('a build in the same folder after the findings are turned back', () => {
  const again = join(copy, 'dist');
  const turned = join(copy, 'turned');
  const filesOf = (folder: string): string[] => globSync('**', { cwd: folder, dot: true }).toSorted();
  const differs = (one: string, other: string): boolean =>
    !existsSync(one) || !existsSync(other) || !readFileSync(one).equals(readFileSync(other));
  const between = (one: string, other: string): string[] =>
    filesOf(one).filter((file) => differs(join(one, file), join(other, file)));

  beforeAll(async () => {
    rmSync(join(copy, 'content'), { recursive: true });
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
    cpSync(again, turned, { recursive: true });
    // What somebody did to the folder since: a page of old that no build makes, a page spoilt, a page lost.
    const gone = join(again, 'claims/gone/index.html');
    mkdirSync(join(again, 'claims/gone'));
    writeFileSync(gone, 'Gone');
    utimesSync(gone, 0, 0);
    appendFileSync(join(again, 'guides/orm/index.html'), 'spoilt');
    rmSync(join(again, 'guides/routing/index.html'));
    await build(again);
  });

  test('gives byte for byte what a build from nothing gives', () => {
    expect(filesOf(again)).toEqual(filesOf(folderOf(edition)));
    expect(between(again, folderOf(edition))).toEqual([]);
  });
});
