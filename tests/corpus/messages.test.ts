import { describe, expect, test } from 'vitest';
import { runChecks } from '../../src/corpus/checks/run-checks.ts';
import { sizeLimit } from '../../src/corpus/read/content-files.ts';
import { readContent } from '../../src/corpus/read/read.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { type DiagnosticId, messages } from '../../src/diagnostics/messages.ts';
import { type Files, load, placeOf, sound, soundBut, today, withFolder } from './tiny-corpus.ts';

interface Case {
  /** A tiny corpus that is broken in one way. */
  readonly broken: Files;
  readonly at: string;
  readonly what: string;
  readonly remedy: string;
  /** Errors that follow from this one and are told as well. */
  readonly also?: readonly DiagnosticId[];
}

const article = 'articles/smith-comparison.mdx';
const claims = 'claims/admin.yaml';
const guide = 'guides/admin.mdx';
const need = 'decisions/admin.yaml';
const secondGuide = (sound[guide] ?? '').replace('topics: [admin]', 'topics: [orm]');

const term = (name: string): string => `term: ${name}
forms: []
definition: A term that exists only so that two of them can get in each other's way.
cites: ['ref:django-admin']
topics: [admin]
`;

/** Messages of what only opening the documentation or running a sample can show: tested with their rooms. */
type ShownElsewhere = `proof-${string}` | `run-${string}`;
const shownElsewhere = (id: string): boolean => /^(?:proof|run)-/.test(id);

/** One corpus for every other message of the table: the type of the record refuses a message without one. */
const cases: Readonly<Record<Exclude<DiagnosticId, 'check-crashed' | ShownElsewhere>, Case>> = {
  'file-too-large': {
    broken: soundBut({ 'pages/about.mdx': 'x'.repeat(sizeLimit + 1) }),
    at: 'content/pages/about.mdx:1:1',
    what: 'The file has 1048577 bytes; at most 1048576 are read.',
    remedy: 'Split the file, or take out what does not belong there.',
  },
  'file-unexpected': {
    broken: soundBut({ 'claims/notes.txt': 'Later.' }),
    at: 'content/claims/notes.txt:1:1',
    what: 'Nothing reads "claims/notes.txt": this folder holds claims as <topic>.yaml.',
    remedy: 'Move it where it belongs, give it the expected ending, or delete it.',
  },
  'file-name-not-kebab-case': {
    broken: soundBut({ 'pages/about.mdx': null, 'pages/About_us.mdx': sound['pages/about.mdx'] ?? '' }),
    at: 'content/pages/About_us.mdx:1:1',
    what: '"About_us.mdx" cannot be an address.',
    remedy: 'Rename it to "about-us.mdx".',
  },
  'front-matter-missing': {
    broken: soundBut({ 'pages/about.mdx': 'It is small.' }),
    at: 'content/pages/about.mdx:1:1',
    what: 'The file does not begin with front matter between two lines of three hyphens.',
    remedy: 'Begin the file with a line "---", then the keys, then a second line "---".',
  },
  'yaml-syntax': {
    broken: soundBut({ [claims]: ['statement: Flask has no admin.', 'statement: "Flask has no admin.'] }),
    at: 'content/claims/admin.yaml:17:14',
    what: 'This quotation mark is never closed.',
    remedy: 'Close it at the end of the text; inside single quotes write an apostrophe twice.',
  },
  'yaml-alias': {
    broken: soundBut({ 'pages/about.mdx': ['title: About', 'title: &a About\naliases: [*a]'] }),
    at: 'content/pages/about.mdx:3:11',
    what: 'The alias "*a" repeats another part of the file.',
    remedy: 'Write the value out.',
  },
  'key-repeated': {
    broken: soundBut({ [claims]: ['short: Has no admin', 'short: Has no admin\n  short: None'] }),
    at: 'content/claims/admin.yaml:19:3',
    what: 'The key "short" appears twice in one mapping.',
    remedy: 'Delete or rename one of them.',
  },
  'unknown-key': {
    broken: soundBut({ [claims]: ['wouldSettle: A page', 'wouldsettle: A page'] }),
    at: 'content/claims/admin.yaml:25:3',
    what: 'Nothing reads the key "wouldsettle".',
    remedy:
      'Did you mean "wouldSettle"? If not: remove it. Keys known here: id, statement, short, kind, framework, point, stance, also, citations, evidence, contradicts, wouldSettle, versions, reviewed, reviewAfterDays.',
    also: ['missing-key'],
  },
  'missing-key': {
    broken: soundBut({ 'pages/about.mdx': ['title: About\n', ''] }),
    at: 'content/pages/about.mdx:2:1',
    what: 'The key "title" is missing: it must be text.',
    remedy: 'Add "title".',
  },
  'invalid-value': {
    broken: soundBut({ 'frameworks/flask.yaml': ["version: '3.1'", 'version: 3.1'] }),
    at: 'content/frameworks/flask.yaml:12:16',
    what: '"releases.0.version" is 3.1: must be text.',
    remedy: 'Put it in quotes: "3.1".',
  },
  'invalid-key': {
    broken: soundBut({ 'moved.yaml': '/claims/old/: /claims/new/\nclaims/older: /claims/new/\n' }),
    at: 'content/moved.yaml:2:1',
    what: 'The key "claims/older" must be the address of a page, such as /claims/some-id/.',
    remedy: 'Write the address of a page, such as /claims/some-id/.',
  },
  'mdx-syntax': {
    broken: soundBut({ 'pages/about.mdx': ['It is small.', 'It is a <5.'] }),
    at: 'content/pages/about.mdx:7:9',
    what: 'Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`).',
    remedy:
      'Mend the syntax; write "&lt;" and "&#123;" for the characters themselves, or put them in back-ticks.',
  },
  'mdx-code': {
    broken: soundBut({ 'pages/about.mdx': ['It is small.', 'It is {1 + 1}.'] }),
    at: 'content/pages/about.mdx:7:7',
    what: 'The body holds the expression "{1 + 1}".',
    remedy:
      'Take it out; write "&#123;" for a brace and "&lt;" for an angle bracket, or put them in back-ticks.',
  },
  'component-malformed': {
    broken: soundBut({
      [guide]: ['<Sample id="admin/register" region="register" />', '<Sample region="register" />'],
    }),
    at: 'content/guides/admin.mdx:27:1',
    what: '<Sample> has no "id" in quotes.',
    remedy: 'Write it as <Sample id="topic/name" region="name" />; the region may be left out.',
  },
  'code-fence': {
    broken: soundBut({ [guide]: ['## What they have', '```python\nx = 1\n```\n\n## What they have'] }),
    at: 'content/guides/admin.mdx:23:1',
    what: 'A code block in python stands in the text.',
    remedy: 'Make it a region of a sample and show it with <Sample id="topic/name" region="name" />.',
  },
  'id-repeated': {
    broken: soundBut({ [claims]: ['id: flask-has-no-admin', 'id: django-has-admin'] }),
    at: 'content/claims/admin.yaml:16:7',
    what: 'The claim id "django-has-admin" is already used at content/claims/admin.yaml:1:7.',
    remedy: 'Give one of them another id, or merge the two.',
    also: ['unknown-claim'],
  },
  'unknown-topic': {
    broken: soundBut({ 'claims/amdin.yaml': '[]' }),
    at: 'content/claims/amdin.yaml:1:1',
    what: '"amdin" is not a topic.',
    remedy: 'Did you mean "admin"? If not: add the topic to src/schemas/topic.ts.',
  },
  'unknown-claim': {
    broken: soundBut({ [guide]: ['[](claim:django-has-admin)[]', '[](claim:django-has-admni)[]'] }),
    at: 'content/guides/admin.mdx:25:21',
    what: 'No claim has the id "django-has-admni".',
    remedy:
      'Did you mean "django-has-admin"? If not: write the claim in content/claims/, or take the mention out.',
  },
  'unknown-reference': {
    broken: soundBut({ [claims]: ['reference: django-admin,', 'reference: django-adimn,'] }),
    at: 'content/claims/admin.yaml:11:40',
    what: 'No reference has the id "django-adimn".',
    remedy:
      'Did you mean "django-admin"? If not: add content/references/django-adimn.yaml, or cite another source.',
  },
  'unknown-benchmark': {
    broken: soundBut({
      [guide]: ['<Sample id="admin/register" region="register" />', '<Benchmark id="speed" />'],
    }),
    at: 'content/guides/admin.mdx:27:1',
    what: 'No benchmark has the id "speed".',
    remedy: 'Add content/benchmarks/speed/, or name another benchmark.',
  },
  'benchmark-not-run': {
    broken: soundBut({
      'benchmarks/speed/benchmark.yaml':
        'title: Speed\nmethod: By turns.\nrequires: [Django, Flask]\ntasks: [{ id: text, label: Text }]\ncaveats: [Small.]\n',
      'benchmarks/speed/program.py': 'print()\n',
    }),
    at: 'content/benchmarks/speed/benchmark.yaml:1:1',
    what: 'The benchmark "speed" has no record of a run.',
    remedy: 'Run "npm run samples -- --benchmark" on a quiet machine: it records what it measures.',
  },
  'unknown-sample': {
    broken: soundBut({ [claims]: ['sample: admin/register,', 'sample: admin/registre,'] }),
    at: 'content/claims/admin.yaml:12:31',
    what: 'No sample has the id "admin/registre".',
    remedy:
      'Did you mean "admin/register"? If not: add content/samples/admin/registre/, or name another sample.',
  },
  'unknown-region': {
    broken: soundBut({
      'samples/admin/register/flask/app.py': ['# region: register', '# region: registers'],
    }),
    at: 'content/guides/admin.mdx:27:1',
    what: 'The flask side of sample "admin/register" has no region "register".',
    remedy:
      'Did you mean "registers"? If not: mark the lines with "# region: register" and "# endregion" in a file of that side.',
    also: ['sample-not-run'],
  },
  'unknown-release': {
    broken: soundBut({ [guide]: ["appliesTo: { django: '6.1'", "appliesTo: { django: '6.11'"] }),
    at: 'content/guides/admin.mdx:18:22',
    what: 'django has no release "6.11" in its list.',
    remedy: 'Did you mean "6.1"? If not: add the release to content/frameworks/django.yaml.',
  },
  'framework-unlisted': {
    broken: soundBut({ 'frameworks/fastapi.yaml': sound['frameworks/flask.yaml'] ?? '' }),
    at: 'content/frameworks/fastapi.yaml:1:1',
    what: 'The code does not know the framework "fastapi".',
    remedy: 'Add "fastapi" to the list in src/schemas/framework-ids.ts, or delete the file.',
  },
  'framework-missing': {
    broken: soundBut({ 'frameworks/flask.yaml': null }),
    at: 'content/frameworks/flask.yaml:1:1',
    what: 'The framework "flask" has no file.',
    remedy:
      'Add content/frameworks/flask.yaml, or take "flask" out of the list in src/schemas/framework-ids.ts.',
  },
  'framework-out-of-order': {
    broken: soundBut({
      'frameworks/flask.yaml': ['order: 2', 'order: 1'],
      'frameworks/django.yaml': ['order: 1', 'order: 2'],
    }),
    at: 'content/frameworks/flask.yaml:2:8',
    what: 'The order puts "flask" where src/schemas/framework-ids.ts has "django".',
    remedy: 'Give the frameworks the order of that list, or change the list.',
  },
  'region-malformed': {
    broken: soundBut({ 'samples/admin/register/flask/app.py': ['# endregion\n', ''] }),
    at: 'content/samples/admin/register/flask/app.py:2:1',
    what: 'The region "register" does not end.',
    remedy:
      'Put "# region: name" before the lines and "# endregion" after them; name each region once a side.',
    also: ['unknown-region', 'sample-not-run'],
  },
  'sample-file-missing': {
    broken: soundBut({
      'samples/admin/register/sample.yaml': ['requires: [Flask]', 'requires: [Flask]\n  main: main.py'],
    }),
    at: 'content/samples/admin/register/sample.yaml:7:9',
    what: 'The flask side has no file "flask/main.py".',
    remedy: 'Add the file, or correct "main" in sample.yaml.',
  },
  'sample-without-description': {
    broken: soundBut({ 'samples/admin/register/sample.yaml': null }),
    at: 'content/samples/admin/register/sample.yaml:1:1',
    what: 'The folder of sample "admin/register" has no sample.yaml.',
    remedy: 'Add sample.yaml with title, summary and the packages of each side.',
  },
  'unknown-article': {
    broken: soundBut({
      [claims]: [
        'article: smith-comparison, passage: aaaaaaaaaa',
        'article: smyth-comparison, passage: aaaaaaaaaa',
      ],
    }),
    at: 'content/claims/admin.yaml:9:18',
    what: 'No article has the slug "smyth-comparison".',
    remedy: 'Did you mean "smith-comparison"? If not: import the article first.',
    also: ['passage-uncited'],
  },
  'unknown-passage': {
    broken: soundBut({ [claims]: ['passage: aaaaaaaaaa', 'passage: aaaaaaaaab'] }),
    at: 'content/claims/admin.yaml:9:45',
    what: 'Article "smith-comparison" has no passage "aaaaaaaaab".',
    remedy:
      'Did you mean "aaaaaaaaaa"? If not: look the fingerprint up in the outline of content/articles/smith-comparison.mdx.',
    also: ['passage-uncited'],
  },
  'passage-repeated': {
    broken: soundBut({ [article]: ['fingerprint: bbbbbbbbbb', 'fingerprint: aaaaaaaaaa'] }),
    at: 'content/articles/smith-comparison.mdx:19:24',
    what: 'The passage "aaaaaaaaaa" is already listed in line 18.',
    remedy: 'Write "aaaaaaaaaa-2" (then -3…) where the article repeats the same words.',
  },
  'passage-uncited': {
    broken: soundBut({ [article]: [', unused: no-claim', ''] }),
    at: 'content/articles/smith-comparison.mdx:19:24',
    what: 'No claim cites passage "bbbbbbbbbb".',
    remedy:
      'Cite it from a claim, or give it "unused: duplicate", "off-topic", "navigation" or "no-claim", with a note.',
  },
  'passage-cited-and-unused': {
    broken: soundBut({
      [claims]: ['passage: cccccccccc', 'passage: bbbbbbbbbb'],
      [article]: [
        'fingerprint: cccccccccc, kind: paragraph',
        'fingerprint: cccccccccc, kind: paragraph, unused: duplicate',
      ],
    }),
    at: 'content/articles/smith-comparison.mdx:19:24',
    what: 'Passage "bbbbbbbbbb" is marked "unused: no-claim", but claim "flask-has-no-admin" cites it.',
    remedy: 'Delete "unused", or the citation.',
  },
  'citation-repeated': {
    broken: soundBut({
      [claims]: [
        '- { article: smith-comparison, passage: cccccccccc }',
        '- { article: smith-comparison, passage: cccccccccc }\n    - { article: smith-comparison, passage: cccccccccc }',
      ],
    }),
    at: 'content/claims/admin.yaml:25:45',
    what: 'Claim "flask-has-no-admin" cites passage "cccccccccc" twice.',
    remedy: 'Delete one of the two.',
  },
  'citation-malformed': {
    broken: soundBut({ [guide]: ['[](claim:django-has-admin)[]', '[](claim:Django_has_admin)[]'] }),
    at: 'content/guides/admin.mdx:25:21',
    what: '"claim:Django_has_admin" is not a citation.',
    remedy: 'Write claim:<id>, ref:<id>, ref:<id>#<anchor> or run:<topic>/<name>.',
  },
  'contradiction-one-sided': {
    broken: soundBut({
      [claims]: ['wouldSettle: A page', 'contradicts: [django-has-admin]\n  wouldSettle: A page'],
    }),
    at: 'content/claims/admin.yaml:25:17',
    what: '"flask-has-no-admin" contradicts "django-has-admin", but "django-has-admin" does not say so.',
    remedy: 'Add "flask-has-no-admin" to the "contradicts" of "django-has-admin".',
  },
  'contradiction-with-itself': {
    broken: soundBut({
      [claims]: ['wouldSettle: A page', 'contradicts: [flask-has-no-admin]\n  wouldSettle: A page'],
    }),
    at: 'content/claims/admin.yaml:25:17',
    what: '"flask-has-no-admin" lists itself under "contradicts".',
    remedy: 'Name the other claim, or delete the entry.',
  },
  'contradiction-unlinked': {
    broken: soundBut({
      [claims]: [
        'framework: flask\n  point: admin-built-in\n  stance: django',
        'framework: django\n  point: admin-built-in\n  stance: flask',
      ],
    }),
    at: 'content/claims/admin.yaml:21:10',
    what: '"flask-has-no-admin" and "django-has-admin" take opposite sides on "admin-built-in" (both about django) and are not linked.',
    remedy:
      'Link the two with "contradicts" on both sides; if both can be true, they answer different questions: give them different points.',
  },
  'claim-without-guide': {
    broken: soundBut({ [guide]: ['topics: [admin]', 'topics: [orm]'] }),
    at: 'content/claims/admin.yaml:1:7',
    what: 'No guide covers the topic "admin", so claim "django-has-admin" appears nowhere.',
    remedy: 'Add "admin" to the topics of a guide.',
  },
  'topic-on-two-guides': {
    broken: soundBut({ 'guides/orm.mdx': secondGuide.replace('topics: [orm]', 'topics: [orm, admin]') }),
    at: 'content/guides/orm.mdx:3:15',
    what: 'The topic "admin" is already covered by guide "admin".',
    remedy: 'Take the topic out of one of the two guides.',
  },
  'question-without-place': {
    broken: soundBut({
      [guide]: ['order: 1', "questions: [{ ask: 'Who?', at: what-they-hav }]\norder: 1"],
    }),
    at: 'content/guides/admin.mdx:20:32',
    what: 'The question "Who?" leads to the section "what-they-hav", which the guide does not have.',
    remedy:
      'Did you mean "what-they-have"? If not: name the anchor of a heading of the guide, or leave "at" out for the short answer.',
  },
  'question-twice': {
    broken: soundBut({
      [guide]: ['order: 1', "questions: [{ ask: 'Who?' }, { ask: 'who?' }]\norder: 1"],
    }),
    at: 'content/guides/admin.mdx:20:37',
    what: 'The question "who?" is already answered by guide "admin".',
    remedy: 'Take the question out of one of the two guides.',
  },
  'term-twice': {
    broken: soundBut({
      'glossary/admin-site.yaml': term('admin site'),
      'glossary/back-end.yaml': term('back end').replace('forms: []', 'forms: [Admin site]'),
    }),
    at: 'content/glossary/back-end.yaml:2:9',
    what: 'The form "Admin site" already belongs to the term "admin-site".',
    remedy: 'Take the form out of one of the two, or make one entry of both.',
  },
  'need-on-weak-claim': {
    broken: soundBut({ [need]: ['  - django-has-admin', '  - django-has-admin\n  - flask-has-no-admin'] }),
    at: 'content/decisions/admin.yaml:10:5',
    what: 'The need "admin" rests on "flask-has-no-admin", which is unverifiable.',
    remedy: 'Take the claim out, or rest the need on one that is confirmed, conditional or an opinion.',
  },
  'need-one-sided': {
    broken: soundBut({
      [claims]: (sound[claims] ?? '')
        .replace('versions: { django', 'contradicts: [flask-has-no-admin]\n  versions: { django')
        .replace(
          'kind: fact\n  framework: flask\n  point: admin-built-in\n  stance: django',
          'kind: opinion\n  framework: flask\n  point: admin-built-in\n  stance: flask\n  contradicts: [django-has-admin]',
        ),
    }),
    at: 'content/decisions/admin.yaml:9:5',
    what: 'The need "admin" rests on "django-has-admin" and leaves out "flask-has-no-admin", which contradicts it and holds.',
    remedy: 'Add "flask-has-no-admin" to the claims of the need.',
  },
  'need-points-elsewhere': {
    broken: soundBut({ [need]: ['pointsTo: django', 'pointsTo: flask'] }),
    at: 'content/decisions/admin.yaml:6:11',
    what: 'The need "admin" says "flask"; its claims come to "django".',
    remedy:
      'Write "pointsTo: django" and a reason that says so, or look whether the claims are the right ones.',
  },
  'reference-unused': {
    broken: soundBut({ 'references/flask-design.yaml': sound['references/django-admin.yaml'] ?? '' }),
    at: 'content/references/flask-design.yaml:1:1',
    what: 'Nothing cites the reference "flask-design".',
    remedy: 'Cite it from a claim, a guide or a framework, or delete the file.',
  },
  'sample-not-run': {
    broken: soundBut({ 'samples/admin/register/flask/app.py': ['flask.__name__', 'flask'] }),
    at: 'content/samples/admin/register/sample.yaml:1:1',
    what: 'The file flask/app.py of sample "admin/register" is not the one that was run.',
    remedy: 'Run "npm run samples": it runs every sample and records what came of it.',
  },
  'reference-unproved': {
    broken: soundBut({
      'references/django-admin.yaml': [
        'checked: 2026-11-01',
        "source: { package: Django, version: '6.1.3', document: ref/contrib/admin/index }\nchecked: 2026-11-01",
      ],
      'references.lock.json': JSON.stringify({
        writtenBy: 'npm run check -- --references',
        distributions: { 'Django 6.1.3': { file: 'django-6.1.3.tar.gz', sha256: 'a'.repeat(64) } },
        pages: { 'Django 6.1.3': { 'ref/contrib/admin/index': ['modeladmin-objects'] } },
      }),
    }),
    at: 'content/claims/admin.yaml:11:62',
    what: 'Nobody has looked whether the anchor "overview" on "ref/contrib/admin/index" of Django 6.1.3 exists.',
    remedy:
      'Run "npm run check -- --references": it opens the pinned documentation and records what it finds.',
  },
  'date-in-future': {
    broken: soundBut({ 'pages/about.mdx': ['reviewed: 2026-11-01', 'reviewed: 2027-11-01'] }),
    at: 'content/pages/about.mdx:4:11',
    what: '"reviewed" is 2027-11-01; today is 2026-11-21.',
    remedy: 'Write the day it happened.',
  },
  'headings-differ': {
    broken: soundBut({ [article]: ['## The end', '## At the end'] }),
    at: 'content/articles/smith-comparison.mdx:31:1',
    what: 'The outline expects "the-end" on level 2 here; the digest has "at-the-end" on level 2.',
    remedy: 'Give the digest the headings of "sections", in the same order and on the same levels.',
  },
  'article-is-draft': {
    broken: soundBut({ [article]: ['{ publish: digest, holder: Jo Smith }', '{ publish: draft }'] }),
    at: 'content/articles/smith-comparison.mdx:10:20',
    what: 'The article has "publish: draft".',
    remedy: 'Write a digest and set "publish: digest", or keep the file in content/drafts/.',
  },
  'full-text-without-right': {
    broken: soundBut({ [article]: ['publish: digest', 'publish: full'] }),
    at: 'content/articles/smith-comparison.mdx:10:20',
    what: 'The article has "publish: full", but neither a licence nor a permission.',
    remedy: 'Record the open licence or the permission under "rights", or publish a digest.',
  },
};

describe('each message is reached by a tiny broken corpus', () => {
  test.each(Object.entries(cases))('%s', (id, { broken, at, what, remedy, also = [] }) => {
    const { diagnostics } = load(broken);
    const found = diagnostics.find((diagnostic) => diagnostic.id === id);
    expect(found && { at: placeOf(found), what: found.what, remedy: found.remedy }).toEqual({
      at,
      what,
      remedy,
    });
    expect(new Set(diagnostics.map((diagnostic) => diagnostic.id))).toEqual(new Set([id, ...also]));
  });

  test('check-crashed: a check that throws becomes a diagnostic and the others still run', () => {
    const { sources } = withFolder(sound, (folder) => readContent(folder, 'content'));
    const found = runChecks({ sources, today }, [
      {
        name: 'stumbles',
        run() {
          throw new Error('out of luck');
        },
      },
      { name: 'still-runs', run: () => [{ ...({} as Diagnostic), id: 'id-repeated' }] },
    ]);
    expect(found.map((diagnostic) => diagnostic.id)).toEqual(['check-crashed', 'id-repeated']);
    expect(found[0]?.what).toBe('The check "stumbles" stopped with: out of luck');
  });

  test('every message has its case', () => {
    expect([...Object.keys(cases), 'check-crashed'].sort()).toEqual(
      Object.keys(messages)
        .filter((id) => !shownElsewhere(id))
        .sort(),
    );
  });

  test('the sound corpus has no errors', () => {
    expect(load(sound).diagnostics).toEqual([]);
  });

  test('every message has a title without a full stop, and a reason that ends with one', () => {
    for (const [id, message] of Object.entries(messages)) {
      expect(message.title, id).toMatch(/^[A-Z][^.]+$/);
      expect(message.why, id).toMatch(/\.$/);
    }
  });
});
