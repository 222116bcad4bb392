import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/diagnostics/edit-distance.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), maxLength: 12 });

describe('the distance between two words', () => {
  test.each([
    ['admin', 'admin', 0],
    ['admin', 'amdin', 1],
    ['admin', 'admn', 1],
    ['admin', 'adminn', 1],
    ['admin', 'adxin', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s → %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  test('is the same in both directions, and zero only for the same word', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, b) === 0).toBe(a === b);
      }),
    );
  });

  test('a limit changes nothing for words within it, and says so for those beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(6), (a, b, limit) => {
        const distance = editDistance(a, b);
        expect(editDistance(a, b, limit)).toBe(distance <= limit ? distance : limit + 1);
      }),
    );
  });
});
