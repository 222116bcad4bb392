import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Corpus, loadCorpus } from '../../src/corpus/corpus.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';

/** The files of a content folder, by path. */
export type Files = Readonly<Record<string, string>>;

/** The day on which the tiny corpora are checked. */
export const today = '2026-11-21';

const colours = `colours:
  strong: { light: '#0b654a', dark: '#63cda5' }
  soft: { light: '#e4f1ea', dark: '#14302a' }
`;

/** A corpus of one of everything, in which nothing is wrong. */
export const sound: Files = {
  'articles/smith-comparison.mdx': `---
title: A comparison
authors:
  - name: Jo Smith
published: { basis: stated, value: '2024' }
url: { basis: stated, value: 'https://example.org/comparison' }
language: en
audience: Developers who choose.
description: A comparison of two frameworks that exists only so that checks have something to look at.
rights: { publish: digest, holder: Jo Smith }
source: { file: smith.txt, sha256: ${'a'.repeat(64)} }
imported: 2026-11-21
sections:
  - id: introduction
    heading: Introduction
    level: 2
    passages:
      - { fingerprint: aaaaaaaaaa, kind: paragraph, opening: Django has an admin }
      - { fingerprint: bbbbbbbbbb, kind: paragraph, unused: no-claim }
  - id: the-end
    heading: The end
    level: 2
    passages:
      - { fingerprint: cccccccccc, kind: paragraph }
---

## Introduction

Smith says that Django has an admin.

## The end

Flask has none.
`,
  'claims/admin.yaml': `- id: django-has-admin
  statement: Django has an admin.
  short: Has an admin
  kind: fact
  framework: django
  point: admin-built-in
  stance: django
  citations:
    - { article: smith-comparison, passage: aaaaaaaaaa }
  evidence:
    - { witness: reference, reference: django-admin, anchor: overview, finding: supports, reason: It says so. }
    - { witness: run, sample: admin/register, side: django, finding: supports, reason: It opens. }
  versions: { django: '6.1' }
  reviewed: 2026-11-01

- id: flask-has-no-admin
  statement: Flask has no admin.
  short: Has no admin
  kind: fact
  framework: flask
  point: admin-built-in
  stance: django
  citations:
    - { article: smith-comparison, passage: cccccccccc }
  wouldSettle: A page that lists what Flask has.
  versions: { flask: '3.1' }
  reviewed: 2026-11-01
`,
  'references/django-admin.yaml': `title: The admin site
publisher: Django Software Foundation
url: https://docs.djangoproject.com/en/6.1/ref/contrib/admin/
kind: documentation
product: django
version: '6.1'
checked: 2026-11-01
`,
  'guides/admin.mdx': `---
title: Admin
topics: [admin]
question: Who has an admin?
description: Django ships with an admin interface and Flask does not; what that means for those who choose one.
bottomLine:
  - { text: Django has an admin., cites: ['claim:django-has-admin'] }
facts:
  - aspect: Admin
    django: { text: 'Yes', cites: ['claim:django-has-admin'] }
    flask: { text: 'No', cites: ['claim:flask-has-no-admin'] }
  - aspect: Source
    django: { text: 'Yes', cites: ['ref:django-admin#overview'] }
    flask: { text: 'No', cites: ['claim:flask-has-no-admin'] }
  - aspect: Run
    django: { text: 'Yes', cites: ['run:admin/register'] }
    flask: { text: 'No', cites: ['run:admin/register'] }
appliesTo: { django: '6.1', flask: '3.1' }
reviewed: 2026-11-01
order: 1
---

## What they have

Django has an admin.[](claim:django-has-admin)[](ref:django-admin#overview)

<Sample id="admin/register" region="register" />
`,
  'decisions/admin.yaml': `need: Screens for staff
question: Do colleagues change data?
group: has
order: 1
topic: admin
pointsTo: django
why: { text: Django has them., cites: ['claim:django-has-admin'] }
claims:
  - django-has-admin
`,
  'frameworks/django.yaml': `name: Django
order: 1
${colours}steward: Django Software Foundation
website: https://www.djangoproject.com/
documentation: https://docs.djangoproject.com/
repository: https://github.com/django/django
licence: BSD-3-Clause
releases:
  - { version: '6.1', released: 2026-08-05, cites: ['ref:django-admin'] }
  - { version: '5.2', released: 2025-04-02, lts: true, cites: ['ref:django-admin'] }
  - { version: '5.0', released: 2023-12-04, cites: ['ref:django-admin'] }
`,
  'frameworks/flask.yaml': `name: Flask
order: 2
${colours}steward: Pallets
website: https://palletsprojects.com/projects/flask/
documentation: https://flask.palletsprojects.com/
repository: https://github.com/pallets/flask
licence: BSD-3-Clause
releases:
  - { version: '3.1', released: 2024-11-13, cites: ['ref:django-admin'] }
`,
  'pages/about.mdx': `---
title: About
description: What this small corpus is for, who reads it, and why there is next to nothing in it at all.
reviewed: 2026-11-01
---

It is small.
`,
  'samples/admin/register/sample.yaml': `title: Register a model
summary: One model in the admin.
django:
  requires: [Django]
flask:
  requires: [Flask]
`,
  'samples/admin/register/django/app.py': `import django
# region: register
print(django.VERSION)
# endregion
`,
  'samples/admin/register/flask/app.py': `import flask
# region: register
print(flask.__name__)
# endregion
`,
  // Written as the runner writes it: the hashes are those of the two files above.
  'samples/admin/register/run.json': `{
  "recorded": "2026-11-01",
  "runtime": { "kind": "pyodide", "version": "314.0.7", "python": "3.14.2" },
  "django": {
    "result": "passed",
    "packages": { "Django": "6.1.3" },
    "files": { "app.py": "b358e9926c11ffed624ab2546711548a48c0b953061eb07f23cc68914c77842f" },
    "output": "(6, 1, 3)",
    "duration": "under-10s"
  },
  "flask": {
    "result": "passed",
    "packages": { "Flask": "3.1.3" },
    "files": { "app.py": "5435375b74a29a0893e33d684c2d5e6923218c1033cc81e7394c356889949f14" },
    "output": "flask",
    "duration": "under-10s"
  }
}
`,
};

/**
 * The sound corpus with changes: a text replaces or adds a file, a pair replaces the one place where its first part
 * stands, `null` removes the file.
 */
export function soundBut(
  changes: Readonly<Record<string, string | readonly [string, string] | null>>,
): Files {
  const files = new Map(Object.entries(sound));
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) {
      files.delete(path);
    } else if (typeof change === 'string') {
      files.set(path, change);
    } else {
      const [from, to] = change;
      const text = files.get(path) ?? '';
      if (text.split(from).length !== 2) throw new Error(`"${from}" must stand once in ${path}.`);
      files.set(
        path,
        text.replace(from, () => to),
      );
    }
  }
  return Object.fromEntries(files);
}

/** Writes files into a folder of their own, hands it over, and removes it. */
export function withFolder<Result>(
  files: Readonly<Record<string, string | Uint8Array>>,
  use: (folder: string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-'));
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Loads a corpus from files. Diagnostics name them below `content/`. */
export function load(
  files: Files,
  day = today,
): { readonly corpus: Corpus; readonly diagnostics: readonly Diagnostic[] } {
  return withFolder(files, (folder) => loadCorpus({ content: folder, shownAs: 'content', today: day }));
}

/** A diagnostic's place in one line. */
export function placeOf(diagnostic: Diagnostic): string {
  return `${diagnostic.file}:${diagnostic.line}:${diagnostic.column}`;
}
