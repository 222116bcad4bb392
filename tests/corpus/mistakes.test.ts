import { expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { entryOf } from '../../src/corpus/entries.ts';
import { mistakesOf } from '../../src/corpus/derive/mistakes.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });

test('lists every wrong and every outdated statement, and conditional ones that several passages make', () => {
  const listed = new Set(corpus.mistakes);
  for (const claim of corpus.claims) {
    const belongs =
      claim.verdict === 'wrong' ||
      claim.verdict === 'outdated' ||
      (claim.verdict === 'conditional' && claim.citations.length > 1);
    expect([claim.id, listed.has(claim.id)]).toEqual([claim.id, belongs]);
  }
});

test('puts what more articles say first within a verdict', () => {
  const wrong = corpus.mistakes
    .map((id) => entryOf(corpus.lookup.claims, id))
    .filter(({ verdict }) => verdict === 'wrong')
    .map(({ articles }) => articles.length);
  expect(wrong.length).toBeGreaterThan(0);
  expect(wrong).toEqual(wrong.toSorted((a, b) => b - a));
});

test('an opinion and a confirmed fact are no mistakes', () => {
  const sound = corpus.claims.filter(({ verdict }) => verdict === 'opinion' || verdict === 'confirmed');
  expect(sound.length).toBeGreaterThan(0);
  expect(mistakesOf(sound)).toEqual([]);
});
