import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';

describe('the nearest names', () => {
  test('come nearest first, at most three', () => {
    expect(
      nearest('django-amdin', ['django-admin', 'django-admins', 'django-main', 'django-orm', 'flask']),
    ).toEqual(['django-admin', 'django-admins', 'django-main']);
  });

  test('hold names of which the given one is a part', () => {
    expect(nearest('django-admin', ['django-ref-contrib-admin', 'django-admin-built-in'])).toContain(
      'django-admin-built-in',
    );
  });

  test('are none where nothing is near', () => {
    expect(nearest('sqlalchemy-core', ['jinja', 'flask-login'])).toEqual([]);
  });
});
