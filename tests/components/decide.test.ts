import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fragmentOf, weightsIn } from '../../src/components/decision/address.ts';
import { type Answer, decide, heaviest, type WeighedNeed } from '../../src/components/decision/decide.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { directions, grounds } from '../../src/schemas/weighing.ts';

/* The sum of the decision page: properties that hold for any needs, and examples on the needs that are published. */

const needs = fc.uniqueArray(
  fc.record({
    id: fc.stringMatching(/^[a-z][a-z0-9]{0,6}(?:-[a-z0-9]{1,4})?$/),
    direction: fc.constantFrom(...directions),
    ground: fc.constantFrom(...grounds),
  }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 24 },
);
const weighed = needs.chain((list) =>
  fc.record({
    list: fc.constant(list),
    weights: fc
      .array(fc.integer({ min: 0, max: heaviest }), { minLength: list.length, maxLength: list.length })
      .map((weights) => Object.fromEntries(list.map(({ id }, index) => [id, weights[index] ?? 0]))),
  }),
);

/** How far an answer stands on the side of Django. */
const place: Readonly<Record<Answer, number>> = { flask: -1, either: 0, none: 0, django: 1 };

describe('any needs, any weights', () => {
  test('raising a weight never lowers the framework that the claims of the need favour', () => {
    fc.assert(
      fc.property(weighed, fc.nat(), fc.integer({ min: 1, max: heaviest }), ({ list, weights }, at, by) => {
        const need = list[at % list.length];
        if (need === undefined || (need.direction !== 'django' && need.direction !== 'flask')) return;
        const raised = { ...weights, [need.id]: Math.min(heaviest, (weights[need.id] ?? 0) + by) };
        const before = decide(list, weights);
        const after = decide(list, raised);
        const side = need.direction === 'django' ? 1 : -1;
        expect(after[need.direction]).toBeGreaterThanOrEqual(before[need.direction]);
        expect(side * place[after.answer]).toBeGreaterThanOrEqual(side * place[before.answer]);
      }),
    );
  });

  test('raising the weight of a need on which the evidence is split helps neither side', () => {
    fc.assert(
      fc.property(weighed, fc.nat(), ({ list, weights }, at) => {
        const need = list[at % list.length];
        if (need?.direction !== 'split' && need?.direction !== 'either') return;
        const before = decide(list, weights);
        const after = decide(list, { ...weights, [need.id]: heaviest });
        expect({ django: after.django, flask: after.flask }).toEqual({
          django: before.django,
          flask: before.flask,
        });
        expect(Math.abs(place[after.answer])).toBeLessThanOrEqual(Math.abs(place[before.answer]));
      }),
    );
  });

  test('the order of the needs does not matter', () => {
    fc.assert(
      fc.property(
        weighed.chain(({ list, weights }) =>
          fc.record({
            list: fc.constant(list),
            weights: fc.constant(weights),
            shuffled: fc.shuffledSubarray(list, { minLength: list.length }),
          }),
        ),
        ({ list, weights, shuffled }) => {
          expect(decide(shuffled, weights)).toEqual(decide(list, weights));
        },
      ),
    );
  });

  test('exchanging the two frameworks exchanges the answer', () => {
    const turned = {
      django: 'flask',
      flask: 'django',
      either: 'either',
      split: 'split',
      none: 'none',
    } as const;
    fc.assert(
      fc.property(weighed, ({ list, weights }) => {
        const mirror = list.map((need) => ({ ...need, direction: turned[need.direction] }));
        expect(decide(mirror, weights).answer).toBe(turned[decide(list, weights).answer]);
      }),
    );
  });

  test('the terms add up to the sums', () => {
    fc.assert(
      fc.property(weighed, ({ list, weights }) => {
        const { terms, ...sums } = decide(list, weights);
        for (const side of ['django', 'flask', 'split'] as const) {
          const points = terms.filter(({ direction }) => direction === side).map((term) => term.points);
          expect(points.reduce((sum, value) => sum + value, 0)).toBe(sums[side]);
        }
        for (const term of terms) expect(term.points).toBe(term.weight * term.strength);
      }),
    );
  });

  test('without any weight there is no answer yet', () => {
    fc.assert(
      fc.property(needs, (list) => {
        const zero = Object.fromEntries(list.map(({ id }) => [id, 0]));
        expect(decide(list, zero)).toEqual({ answer: 'none', django: 0, flask: 0, split: 0, terms: [] });
        expect(decide(list, {}).answer).toBe('none');
      }),
    );
  });

  test('an address brings the weights back', () => {
    fc.assert(
      fc.property(weighed, ({ list, weights }) => {
        const ids = list.map(({ id }) => id);
        const back = weightsIn(ids, `#${fragmentOf(ids, weights)}`);
        expect(decide(list, back)).toEqual(decide(list, weights));
        expect(fragmentOf(ids, back)).toBe(fragmentOf(ids, weights));
      }),
    );
  });

  test('no fragment breaks the page: what is no weight is passed over', () => {
    fc.assert(
      fc.property(needs, fc.string(), (list, fragment) => {
        const weights = weightsIn(
          list.map(({ id }) => id),
          fragment,
        );
        for (const weight of Object.values(weights)) expect([1, 2, 3]).toContain(weight);
      }),
    );
  });
});

describe('the needs that are published', () => {
  const { corpus } = loadCorpus({ content: 'content', today: new Date().toISOString().slice(0, 10) });
  const list: readonly WeighedNeed[] = corpus.needs;

  test('screens for staff alone speak for Django', () => {
    expect(decide(list, { admin: 1 }).answer).toBe('django');
  });

  test('a free choice of every part alone speaks for Flask', () => {
    expect(decide(list, { 'free-choice': 1 }).answer).toBe('flask');
  });

  test('as much for one as for the other: either works', () => {
    expect(decide(list, { admin: 2, 'free-choice': 2 })).toMatchObject({
      answer: 'either',
      django: 6,
      flask: 6,
    });
  });

  test('only needs on which the evidence is split: either works', () => {
    expect(decide(list, { traffic: 3 }).answer).toBe('either');
  });

  test('a confirmed fact counts three times as much as an opinion', () => {
    expect(decide(list, { admin: 1, beginners: 3 })).toMatchObject({ django: 3, flask: 3 });
  });

  test('a weight that is none of the four counts nothing', () => {
    expect(decide(list, { admin: 7, forms: -1, languages: 0.5, nothing: 2 }).answer).toBe('none');
  });
});
