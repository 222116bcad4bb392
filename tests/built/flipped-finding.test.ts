import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Catalogue, entriesOf } from '../../src/search/query/catalogue.ts';
import { editions, folderOf } from './editions.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
const copy = join(root, '.cache/flipped');
const claim = 'django-admin-built-in';
const [edition] = editions;

/** Builds a copy of the project in which every finding about one claim is turned round. */
beforeAll(async () => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of [
    'src',
    'content',
    'public',
    'astro.config.mjs',
    'astro.env',
    'package.json',
    'tsconfig.json',
  ])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
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
  await run('npm', ['run', 'build'], {
    cwd: copy,
    env: {
      ...process.env,
      SITE_URL: edition.site,
      BASE_PATH: edition.base,
      NODE_ENV: 'production',
      VITEST: undefined,
    },
    maxBuffer: 64 * 1024 * 1024,
  });
});

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
      gunzipSync(readFileSync(join(index, 'text', `${place}.pf_text`)))
        .toString('utf8')
        .includes(`"/claims/${claim}/"`),
    );
    expect(entries[record]?.facets.verdict).toEqual([verdict]);
  });
});
