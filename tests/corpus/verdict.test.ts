import { describe, expect, test } from 'vitest';
import { judge } from '../../src/corpus/verdict.ts';
import type { Evidence } from '../../src/schemas/claim.ts';
import { load, soundBut } from './tiny-corpus.ts';

const piece = (finding: Evidence['finding'], since?: string): Evidence => ({
  witness: 'reference',
  reference: 'page',
  finding,
  reason: 'It says so.',
  ...(since === undefined ? {} : { since }),
  ...(finding === 'qualifies' ? { condition: 'only then' } : {}),
});
const supports = piece('supports');
const qualifies = piece('qualifies');
const denies = piece('contradicts');
const deniesSince = piece('contradicts', 'flask 2.0');

describe('the rule of the verdicts', () => {
  test.each([
    ['an opinion stays one whatever the evidence', 'opinion', [denies], 'opinion', []],
    ['a fact without evidence is unverifiable', 'fact', [], 'unverifiable', []],
    ['a contradiction without a release makes it wrong', 'fact', [denies], 'wrong', [denies]],
    ['support does not outweigh a contradiction', 'fact', [supports, denies, supports], 'wrong', [denies]],
    ['a contradiction since a release makes it outdated', 'fact', [deniesSince], 'outdated', [deniesSince]],
    [
      'support does not outweigh what a release changed',
      'fact',
      [supports, deniesSince],
      'outdated',
      [deniesSince],
    ],
    ['never true weighs more than no longer true', 'fact', [deniesSince, denies], 'wrong', [denies]],
    ['a condition makes it conditional', 'fact', [supports, qualifies], 'conditional', [qualifies]],
    [
      'a contradiction weighs more than a condition',
      'fact',
      [qualifies, deniesSince],
      'outdated',
      [deniesSince],
    ],
    ['support alone confirms', 'fact', [supports, supports], 'confirmed', [supports, supports]],
    ['support since a release confirms', 'fact', [piece('supports', 'flask 2.0')], 'confirmed', undefined],
  ] as const)('%s', (_, kind, evidence, verdict, deciding) => {
    const judgement = judge({ kind, evidence });
    expect(judgement.verdict).toBe(verdict);
    if (deciding !== undefined) expect(judgement.deciding).toEqual(deciding);
  });

  test('one finding flipped in the content changes the verdict and every tally with it', () => {
    const flipped = soundBut({
      'claims/admin.yaml': [
        'anchor: overview, finding: supports',
        "anchor: overview, finding: contradicts, since: 'django 6.0'",
      ],
    });
    const { corpus } = load(flipped);
    const claim = corpus.lookup.claims['django-has-admin'];
    expect(claim?.verdict).toBe('outdated');
    expect(claim?.since).toBe('django 6.0');
    const tally = { confirmed: 0, conditional: 0, outdated: 1, wrong: 0, unverifiable: 1, opinion: 0 };
    expect(corpus.articles[0]?.tally).toEqual(tally);
    expect(corpus.guides[0]?.tally).toEqual(tally);
    expect(corpus.coverage.claims.byVerdict).toEqual(tally);
  });
});
