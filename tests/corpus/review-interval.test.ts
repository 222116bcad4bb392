import { expect, test } from 'vitest';
import { reviewDueOf } from '../../src/corpus/staleness.ts';

test('a judgement is due after 180 days', () => {
  expect(reviewDueOf({ reviewed: '2026-11-21' })).toBe('2027-05-20');
});

test('a judgement with an interval of its own is due after that', () => {
  expect(reviewDueOf({ reviewed: '2026-11-21', reviewAfterDays: 30 })).toBe('2026-12-21');
});
