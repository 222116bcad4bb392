import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { bearingOf, canCarry, type Speaking } from '../../src/corpus/direction.ts';
import { verdicts } from '../../src/schemas/claim.ts';
import { load, sound, soundBut } from './tiny-corpus.ts';

const fact = (stance: Speaking['stance']): Speaking => ({ stance, verdict: 'confirmed' });
const condition = (stance: Speaking['stance']): Speaking => ({ stance, verdict: 'conditional' });
const opinion = (stance: Speaking['stance']): Speaking => ({ stance, verdict: 'opinion' });

describe('the rule of directions, line by line', () => {
  test('what the team knows points to the framework that it knows', () => {
    expect(bearingOf({ claims: [opinion('neutral')], teamKnows: 'flask' })).toEqual({
      direction: 'flask',
      ground: 'own',
    });
  });

  test('what both have, by an official page, points to either', () => {
    expect(bearingOf({ claims: [fact('flask')], level: {} })).toEqual({
      direction: 'either',
      ground: 'level',
    });
  });

  test('confirmed facts for one side point there', () => {
    expect(bearingOf({ claims: [fact('django'), fact('neutral')] })).toEqual({
      direction: 'django',
      ground: 'fact',
    });
  });

  test('facts that hold under a condition only are weaker', () => {
    expect(bearingOf({ claims: [condition('flask'), fact('neutral')] })).toEqual({
      direction: 'flask',
      ground: 'condition',
    });
  });

  test('facts outweigh opinions of the other side', () => {
    expect(bearingOf({ claims: [condition('flask'), opinion('django'), opinion('django')] }).direction).toBe(
      'flask',
    );
  });

  test('facts for both sides: split', () => {
    expect(bearingOf({ claims: [fact('flask'), fact('django')] })).toEqual({
      direction: 'split',
      ground: 'fact',
    });
  });

  test('a fact against one that holds under a condition: split, and weaker', () => {
    expect(bearingOf({ claims: [fact('flask'), condition('django')] })).toEqual({
      direction: 'split',
      ground: 'condition',
    });
  });

  test('opinions decide where no fact takes a side', () => {
    expect(bearingOf({ claims: [fact('neutral'), opinion('django')] })).toEqual({
      direction: 'django',
      ground: 'judgement',
    });
  });

  test('opinions for both sides: split', () => {
    expect(bearingOf({ claims: [opinion('flask'), opinion('django')] }).direction).toBe('split');
  });

  test('nobody takes a side: either', () => {
    expect(bearingOf({ claims: [fact('neutral')] })).toEqual({ direction: 'either', ground: 'none' });
  });

  test('what is outdated, wrong or cannot be verified carries nothing', () => {
    expect(verdicts.filter((verdict) => !canCarry(verdict))).toEqual(['outdated', 'wrong', 'unverifiable']);
  });
});

describe('needs in the corpus', () => {
  test('a need names the claims that decide, and the guide of its topic', () => {
    expect(load(sound).corpus.needs).toMatchObject([
      {
        id: 'admin',
        direction: 'django',
        ground: 'fact',
        guide: 'admin',
        claims: [{ id: 'django-has-admin', stance: 'django', decides: true }],
      },
    ]);
  });

  test('a finding that turns takes the need with it, and the check says so', () => {
    const { corpus, diagnostics } = load(
      soundBut({
        'claims/admin.yaml': [
          'anchor: overview, finding: supports',
          'anchor: overview, finding: contradicts',
        ],
      }),
    );
    expect(corpus.needs[0]).toMatchObject({ direction: 'either', claims: [] });
    expect(diagnostics.map(({ id }) => id)).toEqual(['need-on-weak-claim']);
  });

  test('every published need rests on claims that hold', () => {
    const { corpus } = loadCorpus({ content: 'content', today: new Date().toISOString().slice(0, 10) });
    expect(corpus.needs.length).toBeGreaterThanOrEqual(12);
    for (const need of corpus.needs) {
      for (const { id } of need.claims) {
        expect(canCarry(corpus.lookup.claims[id]?.verdict ?? 'wrong'), `${need.id}: ${id}`).toBe(true);
      }
    }
  });
});
