import { describe, expect, test } from 'vitest';
import { entryOf } from '../../src/corpus/corpus.ts';
import { staleness } from '../../src/corpus/staleness.ts';
import { load, placeOf, sound, soundBut } from './tiny-corpus.ts';

const { corpus } = load(sound);

describe('the corpus joins what belongs together', () => {
  test('a claim knows its articles, passages, evidence, guides and samples', () => {
    const claim = entryOf(corpus.lookup.claims, 'django-has-admin');
    expect(claim.verdict).toBe('confirmed');
    expect(claim.articles).toEqual(['smith-comparison']);
    expect(claim.citations).toEqual([
      {
        article: 'smith-comparison',
        passage: 'aaaaaaaaaa',
        section: 'introduction',
        heading: 'Introduction',
        kind: 'paragraph',
        opening: 'Django has an admin',
        original: 'https://example.org/comparison#:~:text=Django%20has%20an%20admin',
      },
    ]);
    expect(claim.deciding.map((piece) => (piece.witness === 'reference' ? piece.url : piece.sample))).toEqual(
      ['https://docs.djangoproject.com/en/6.1/ref/contrib/admin/#overview', 'admin/register'],
    );
    expect(claim.guides).toEqual(['admin']);
    expect(claim.citedBy).toEqual(['admin']);
    expect(claim.samples).toEqual(['admin/register']);
    expect(claim.related).toEqual(['flask-has-no-admin']);
  });

  test('a passage, a section and an article know their claims', () => {
    const article = entryOf(corpus.lookup.articles, 'smith-comparison');
    expect(article.short).toBe('Smith 2024');
    expect(article.sections.map((section) => section.claims)).toEqual([
      ['django-has-admin'],
      ['flask-has-no-admin'],
    ]);
    expect(article.sections[0]?.passages.map((passage) => passage.claims)).toEqual([
      ['django-has-admin'],
      [],
    ]);
    expect(article.claims).toEqual(['django-has-admin', 'flask-has-no-admin']);
    expect(article.guides).toEqual(['admin']);
    expect(article.passages).toEqual({ all: 3, cited: 2, unused: 1 });
    expect(article.tally).toMatchObject({ confirmed: 1, unverifiable: 1 });
  });

  test('a reference and a sample know what rests on them', () => {
    expect(entryOf(corpus.lookup.references, 'django-admin')).toMatchObject({
      claims: ['django-has-admin'],
      guides: ['admin'],
      frameworks: ['django', 'flask'],
      anchors: ['overview'],
    });
    expect(entryOf(corpus.lookup.samples, 'admin/register')).toMatchObject({
      claims: ['django-has-admin'],
      guides: ['admin'],
      regions: ['register'],
    });
  });

  test('a guide knows what it shows and what it cites', () => {
    expect(entryOf(corpus.lookup.guides, 'admin')).toMatchObject({
      claims: ['django-has-admin', 'flask-has-no-admin'],
      cites: {
        claims: ['django-has-admin', 'flask-has-no-admin'],
        references: ['django-admin'],
        samples: ['admin/register'],
      },
      articles: ['smith-comparison'],
      core: true,
      minutes: 1,
    });
  });

  test('a region of a sample is its lines without marks and indentation', () => {
    const [file] = entryOf(corpus.lookup.samples, 'admin/register').django.files;
    expect(file?.regions).toEqual([{ name: 'register', code: 'print(django.VERSION)', line: 3 }]);
  });
});

describe('articles', () => {
  const article = sound['articles/smith-comparison.mdx'] ?? '';
  const without =
    article.replace(/sections:[^]*$/, '') +
    'sections: [{ id: one, heading: One, level: 2, passages: [] }]\n---\n\n## One\n';
  const { corpus: many, diagnostics } = load(
    soundBut({
      'articles/early.mdx': without.replace("value: '2024'", 'value: 2021-08-25'),
      'articles/undated.mdx': without.replace(/^published:.*\n/m, ''),
      'articles/twin.mdx': without,
      'articles/first-name.mdx': without.replace(
        'name: Jo Smith\n',
        'name: Jo\npublisher: { basis: stated, value: Trio }\n',
      ),
      'articles/nobody.mdx': without.replace('authors:\n  - name: Jo Smith', 'authors: []'),
    }),
  );

  test('come oldest first, undated ones last', () => {
    expect(diagnostics).toEqual([]);
    expect(many.articles.map(({ id }) => id)).toEqual([
      'early',
      'first-name',
      'nobody',
      'smith-comparison',
      'twin',
      'undated',
    ]);
  });

  test('have a short name that no other has', () => {
    expect(many.articles.map(({ short }) => short)).toEqual([
      'Smith 2021',
      'Trio 2024',
      'A comparison 2024',
      'Smith 2024a',
      'Smith 2024b',
      'Smith (undated)',
    ]);
  });
});

describe('an article is as old as the releases that came after it', () => {
  test('a year counts to its last day, so that nothing is held against the article that it could know', () => {
    expect(corpus.articles[0]?.age).toEqual([
      {
        framework: 'django',
        then: { version: '5.0', released: '2023-12-04' },
        since: [
          { version: '5.2', released: '2025-04-02' },
          { version: '6.1', released: '2026-08-05' },
        ],
      },
      { framework: 'flask', then: { version: '3.1', released: '2024-11-13' }, since: [] },
    ]);
  });
});

describe('agreement and disagreement', () => {
  test('a point on which one article speaks is neither', () => {
    expect(entryOf(corpus.lookup.topics, 'admin').points).toEqual([
      {
        id: 'admin-built-in',
        claims: ['django-has-admin', 'flask-has-no-admin'],
        articles: ['smith-comparison'],
        agreement: 'single',
      },
    ]);
  });

  test('claims linked by a contradiction make the point disputed and form one disagreement', () => {
    const { corpus: disputed, diagnostics } = load(
      soundBut({
        'claims/admin.yaml': (sound['claims/admin.yaml'] ?? '')
          .replace('wouldSettle:', 'contradicts: [django-has-admin]\n  wouldSettle:')
          .replace(
            "versions: { django: '6.1' }",
            "contradicts: [flask-has-no-admin]\n  versions: { django: '6.1' }",
          ),
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(entryOf(disputed.lookup.topics, 'admin').points[0]?.agreement).toBe('disputed');
    expect(disputed.disagreements).toEqual([
      {
        id: 'django-has-admin',
        topic: 'admin',
        points: ['admin-built-in'],
        claims: ['django-has-admin', 'flask-has-no-admin'],
        articles: ['smith-comparison'],
      },
    ]);
  });
});

describe('staleness', () => {
  test('nothing is stale that was judged against the newest release within the interval', () => {
    expect(corpus.stale).toEqual([]);
  });

  test('a correction of the release that was judged puts nothing in question', () => {
    const { corpus: patched } = load(
      soundBut({
        'frameworks/django.yaml': [
          'releases:\n',
          "releases:\n  - { version: '6.1.4', released: 2026-11-02, cites: ['ref:django-admin'] }\n",
        ],
      }),
    );
    expect(patched.stale).toEqual([]);
    expect(patched.lookup.frameworks['django']?.latest.version).toBe('6.1.4');
  });

  test('a newer release puts the guide, the claims and the samples that stand on an older one in question', () => {
    const { corpus: later } = load(
      soundBut({
        'frameworks/django.yaml': [
          'releases:\n',
          "releases:\n  - { version: '6.2', released: 2026-11-20, cites: ['ref:django-admin'] }\n",
        ],
      }),
    );
    expect(
      later.stale.map(({ kind, id, reasons }) => [kind, id, reasons.map((reason) => reason.reason)]),
    ).toEqual([
      ['guide', 'admin', ['newer-release']],
      ['claim', 'django-has-admin', ['newer-release']],
      ['sample', 'admin/register', ['newer-release']],
    ]);
  });

  test('a review holds for 180 days, the last of them included', () => {
    expect(staleness(corpus, '2027-04-30')).toEqual([]);
    expect(staleness(corpus, '2027-05-01').map((entry) => entry.id)).toEqual([
      'admin',
      'django-has-admin',
      'flask-has-no-admin',
    ]);
  });
});

describe('the corpus as a whole', () => {
  test('is frozen to its depth', () => {
    expect(Object.isFrozen(corpus)).toBe(true);
    expect(Object.isFrozen(corpus.claims[0]?.citations[0])).toBe(true);
    expect(Object.isFrozen(corpus.coverage.claims.byVerdict)).toBe(true);
  });

  test('is the same when it is made twice, and holds nothing but data', () => {
    expect(JSON.stringify(load(sound).corpus)).toBe(JSON.stringify(corpus));
    expect(structuredClone(corpus)).toEqual(corpus);
  });

  test('counts what the honesty ledger shows', () => {
    expect(corpus.coverage).toMatchObject({
      claims: {
        all: 2,
        facts: 2,
        opinions: 0,
        withReference: 1,
        withRun: 1,
        withoutEvidence: 1,
        contradicting: 0,
      },
      passages: { all: 3, cited: 2, unused: { 'no-claim': 1 } },
      unsettled: [{ claim: 'flask-has-no-admin', wouldSettle: 'A page that lists what Flask has.' }],
    });
  });

  test('an empty folder and a missing one are empty corpora, not errors', () => {
    const { corpus: empty, diagnostics } = load({});
    expect(diagnostics).toEqual([]);
    expect(empty.claims).toEqual([]);
    expect(empty.coverage.claims.all).toBe(0);
  });

  test('what does not resolve is left out of it, so that a preview can still be shown', () => {
    const { corpus: broken, diagnostics } = load(
      soundBut({ 'claims/admin.yaml': ['passage: cccccccccc', 'passage: cccccccccd'] }),
    );
    expect(diagnostics.length).toBeGreaterThan(0);
    expect(broken.lookup.claims['flask-has-no-admin']?.citations).toEqual([]);
  });
});

describe('addresses that moved, and earlier verdicts', () => {
  const moved = (text: string) => load(soundBut({ 'moved.yaml': text }));

  test('are part of the corpus', () => {
    const { corpus: changed, diagnostics } = load(
      soundBut({
        'moved.yaml': '/claims/old/: /claims/django-has-admin/\n',
        'verdicts.json': '{"django-has-admin":[{"verdict":"wrong","since":"2026-01-02"}]}',
      }),
    );
    expect(diagnostics).toEqual([]);
    expect(changed.moved).toEqual({ '/claims/old/': '/claims/django-has-admin/' });
    expect(changed.history).toEqual({ 'django-has-admin': [{ verdict: 'wrong', since: '2026-01-02' }] });
  });

  test('an address that leads to one that moved itself is an error at its place', () => {
    const { diagnostics } = moved('/claims/a/: /claims/b/\n/claims/b/: /claims/c/\n');
    expect(diagnostics.map((found) => [placeOf(found), found.id, found.what])).toEqual([
      [
        'content/moved.yaml:1:13',
        'invalid-value',
        expect.stringContaining('must be an address that did not move itself, such as /claims/c/'),
      ],
    ]);
  });

  test('an address without its last slash is an error at its place', () => {
    const [found] = moved('/claims/a/: /claims/b\n').diagnostics;
    expect(found && placeOf(found)).toBe('content/moved.yaml:1:13');
  });
});
