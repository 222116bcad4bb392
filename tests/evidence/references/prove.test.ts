import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { addressesOf } from '../../../src/evidence/references/addresses.ts';
import { anchorsOfFile, anchorsOfHtml } from '../../../src/evidence/references/anchors.ts';
import { checkReferences } from '../../../src/evidence/references/check-references.ts';
import type { Finding, Witness } from '../../../src/evidence/references/witness.ts';
import { type Files, load, soundBut } from '../../corpus/tiny-corpus.ts';

/** A witness that fetches and builds nothing: the documentation is what the test says it is. */
const documentation = (pages: Readonly<Record<string, readonly string[]>>): Witness => ({
  open: (_, documents) =>
    Promise.resolve(
      new Map(
        documents.map((document): [string, Finding] => {
          const anchors = pages[document];
          return [
            document,
            anchors === undefined
              ? { found: false, documents: Object.keys(pages) }
              : { found: true, as: 'page', anchors: new Set(anchors) },
          ];
        }),
      ),
    ),
});

const admin = documentation({ 'ref/contrib/admin/index': ['overview', 'modeladmin-objects'] });

const reference = 'references/django-admin.yaml';
const lock = 'references.lock.json';
const withSource = (source: string): Files =>
  soundBut({ [reference]: ['checked: 2026-11-01', `${source}\nchecked: 2026-11-01`] });
const proper = withSource(`source: { package: Django, version: '6.1.3', document: ref/contrib/admin/index }`);

async function prove(
  files: Files,
  witness: Witness,
): Promise<{ readonly found: readonly string[]; readonly record: string | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const { diagnostics } = await checkReferences(folder, () => undefined, witness);
    const record = join(folder, lock);
    return {
      found: diagnostics.map((diagnostic) => shown(diagnostic, folder)),
      record: existsSync(record) ? readFileSync(record, 'utf8') : undefined,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const shown = ({ id, file, line, what, remedy }: Diagnostic, folder: string): string =>
  `${file.slice(folder.length + 1)}:${line} ${id} ${what} ${remedy}`;

describe('sourcebook check --references', () => {
  test('records every page and cited anchor that the documentation has, and the hash of what was opened', async () => {
    const { found, record } = await prove(proper, admin);
    expect(found).toEqual([]);
    expect(JSON.parse(record ?? '')).toMatchObject({
      distributions: {
        'Django 6.1.3': { file: 'django-6.1.3.tar.gz', sha256: expect.stringMatching(/^b5d2/) },
      },
      pages: { 'Django 6.1.3': { 'ref/contrib/admin/index': ['overview'] } },
    });
  });

  test('its record is what the check without a network asks for', async () => {
    expect(load(proper).diagnostics.map(({ id }) => id)).toEqual(['reference-unproved']);
    const { record = '' } = await prove(proper, admin);
    expect(load({ ...proper, [lock]: record }).diagnostics).toEqual([]);
  });

  test('names the nearest anchor where a cited one does not exist, and does not record it', async () => {
    const { found, record } = await prove(
      proper,
      documentation({ 'ref/contrib/admin/index': ['overviews'] }),
    );
    expect(found).toHaveLength(3);
    expect(found[0]).toBe(
      'claims/admin.yaml:11 proof-anchor-missing The page "ref/contrib/admin/index" has no anchor "overview". ' +
        'Did you mean "overviews"? If not: cite an anchor that the page has, or the page without one.',
    );
    expect(JSON.parse(record ?? '')).toMatchObject({
      pages: { 'Django 6.1.3': { 'ref/contrib/admin/index': [] } },
    });
  });

  test('names the nearest page where the document does not exist', async () => {
    const { found } = await prove(
      withSource(`source: { package: Django, version: '6.1.3', document: ref/contrib/admin/idnex }`),
      admin,
    );
    expect(found).toEqual([
      expect.stringMatching(
        /^references\/django-admin.yaml:7 proof-page-missing Django 6.1.3 has no page or file "ref\/contrib\/admin\/idnex". Did you mean "ref\/contrib\/admin\/index"\?/,
      ),
    ]);
  });

  test('refuses an address that is not that of the page', async () => {
    const { found } = await prove(
      withSource(`source: { package: Django, version: '6.1.3', document: topics/auth/index }`),
      documentation({ 'topics/auth/index': ['overview'] }),
    );
    expect(found).toEqual([
      'references/django-admin.yaml:3 proof-address-differs The address is ' +
        'https://docs.djangoproject.com/en/6.1/ref/contrib/admin/, but the page stands at ' +
        'https://docs.djangoproject.com/en/6.1/topics/auth/. Write https://docs.djangoproject.com/en/6.1/topics/auth/, ' +
        'or name the document that stands there.',
    ]);
  });

  test('refuses a distribution that is not pinned', async () => {
    const { found } = await prove(
      withSource(`source: { package: Django, version: '6.1.2', document: ref/contrib/admin/index }`),
      admin,
    );
    expect(found).toEqual([
      expect.stringMatching(
        /proof-not-pinned No distribution "Django 6.1.2" is pinned. Did you mean "Django 6.1.3"/,
      ),
    ]);
  });

  test('leaves the record alone where the documentation cannot be opened', async () => {
    const { found, record } = await prove(
      { ...proper, [lock]: '{}' },
      { open: () => Promise.resolve({ failure: 'No Python 3.12 or later was found.' }) },
    );
    expect(found).toEqual([
      expect.stringContaining(
        'proof-unavailable Django 6.1.3: No Python 3.12 or later was found. Needs Python',
      ),
    ]);
    expect(record).toBe('{}');
  });
});

describe('anchors', () => {
  test('of a built page: ids and names, unescaped', () => {
    const html = `<section id="a"><a name="b">x</a><dt class="sig" id="C.d&amp;e"></dt></section><p data-id="no">id="no"</p>`;
    expect([...anchorsOfHtml(html)]).toEqual(['a', 'b', 'C.d&e']);
  });

  test('of a Markdown file: headings outside code, and lines', () => {
    const text = '# What it `does`\n```\n# not a heading\n```\n## [Why](https://example.org)\n';
    expect([...anchorsOfFile(text, 'README.md')].filter((anchor) => !/^L\d+$/.test(anchor))).toEqual([
      'what-it-does',
      'why',
    ]);
    expect(anchorsOfFile(text, 'setup.py').has('L3')).toBe(true);
    expect(anchorsOfFile(text, 'setup.py').has('why')).toBe(false);
  });
});

describe('addresses', () => {
  test.each([
    ['dirhtml', 'index', ['https://a.org/']],
    ['dirhtml', 'topics/index', ['https://a.org/topics/']],
    ['dirhtml', 'releases/6.1', ['https://a.org/releases/6.1/']],
    ['html', 'index', ['https://a.org/', 'https://a.org/index.html']],
    ['html', 'orm/queryguide/select', ['https://a.org/orm/queryguide/select.html']],
  ] as const)('%s: %s', (builder, document, expected) => {
    expect(addressesOf({ folder: 'docs', builder, address: 'https://a.org/' }, document)).toEqual(expected);
  });
});
