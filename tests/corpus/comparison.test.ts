import { describe, expect, test } from 'vitest';
import { entryOf, loadCorpus } from '../../src/corpus/corpus.ts';
import { pointName } from '../../src/corpus/labels.ts';
import { load, sound, soundBut } from './tiny-corpus.ts';

const claims = sound['claims/admin.yaml'] ?? '';

describe('the table of comparison', () => {
  test('a question answered for each framework has the claim about each', () => {
    expect(load(sound).corpus.comparison).toEqual([
      {
        id: 'admin-admin-built-in',
        topic: 'admin',
        point: 'admin-built-in',
        name: 'Admin built in',
        django: 'django-has-admin',
        flask: 'flask-has-no-admin',
        both: undefined,
        claims: ['django-has-admin', 'flask-has-no-admin'],
        articles: 1,
      },
    ]);
  });

  test('what no article answers is unknown', () => {
    const { corpus } = load(
      soundBut({ 'claims/admin.yaml': claims.replace('framework: flask', 'framework: other') }),
    );
    expect(corpus.comparison).toMatchObject([{ django: 'django-has-admin', flask: undefined }]);
  });

  test('a claim about both stands across', () => {
    const { corpus } = load(
      soundBut({ 'claims/admin.yaml': claims.replace('framework: django', 'framework: both') }),
    );
    expect(corpus.comparison).toMatchObject([{ django: undefined, both: 'django-has-admin' }]);
  });

  test('questions that are each about one framework only make one row of the topic', () => {
    const { corpus } = load(
      soundBut({
        'claims/admin.yaml': claims.replace(
          'framework: flask\n  point: admin-built-in',
          'framework: flask\n  point: admin-missing',
        ),
      }),
    );
    expect(corpus.comparison).toMatchObject([
      { id: 'admin', point: undefined, django: 'django-has-admin', flask: 'flask-has-no-admin' },
    ]);
  });

  test('what is confirmed leads before what is not, though it stands later', () => {
    const { corpus } = load(
      soundBut({
        'claims/admin.yaml': claims.replace(
          'framework: flask\n  point: admin-built-in\n  stance: django',
          'framework: django\n  point: admin-built-in\n  stance: django',
        ),
      }),
    );
    expect(corpus.comparison[0]?.django).toBe('django-has-admin');
  });

  test('every row of the published table has a claim, and no topic more than three', () => {
    const { corpus } = loadCorpus({ content: 'content', today: new Date().toISOString().slice(0, 10) });
    const { comparison, lookup, topics } = corpus;
    expect(new Set(comparison.map(({ id }) => id)).size).toBe(comparison.length);
    for (const row of comparison) {
      const cells = [row.django, row.flask, row.both].filter((id) => id !== undefined);
      expect(cells.length, row.id).toBeGreaterThan(0);
      for (const id of cells) expect(row.claims).toContain(id);
      if (row.django !== undefined) expect(entryOf(lookup.claims, row.django).framework).toBe('django');
      if (row.flask !== undefined) expect(entryOf(lookup.claims, row.flask).framework).toBe('flask');
    }
    for (const { id, claims: own } of topics) {
      const count = comparison.filter(({ topic }) => topic === id).length;
      expect(count, id).toBeLessThanOrEqual(3);
      if (own.length > 0) expect(count, id).toBeGreaterThan(0);
    }
  });
});

test('the name of a question is its id in words', () => {
  expect(pointName('csrf-built-in', {})).toBe('CSRF built in');
  expect(pointName('ease-of-learning', {})).toBe('Ease of learning');
  expect(pointName('django-without-orm', { django: 'Django' })).toBe('Django without ORM');
  expect(pointName(undefined, {})).toBe('In general');
});
