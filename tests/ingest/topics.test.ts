import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestTopics, vocabulary } from '../../src/ingest/help/topics.ts';

/** The same by searching the whole text for each topic. */
function searched(text: string): readonly unknown[] {
  return Object.entries(vocabulary)
    .map(([topic, { heading, words }]) => {
      const hits = (text.match(words) ?? []).map((word) => word.toLowerCase());
      const different = [...new Set(hits)];
      const score = different.length * 2 + (hits.length - different.length);
      return { topic, heading, score, words: different.slice(0, 5) };
    })
    .filter((one) => one.score >= 2)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3);
}

/** Every run of letters of the patterns, so that whatever they can match comes up, in part and as a whole. */
const letters = Object.values(vocabulary).flatMap(({ words }) =>
  words.source
    .replaceAll('\\w+', 'ing')
    .replaceAll('\\b', '')
    .split(/[()|?:]+|\[.*?\]/),
);
const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...letters.filter((one) => one !== '')) },
  { weight: 1, arbitrary: fc.constantFrom('s', 'ed', 'z', 'é', 'ſ', '\u212a', '_', '1', 'x') },
);
const between = fc.constantFrom('', '', ' ', ' ', ' ', '-', '.', '\n', '’');
const text = fc
  .array(fc.tuple(word, between, fc.boolean()), { maxLength: 30 })
  .map((parts) => parts.map(([one, sign, loud]) => (loud ? one.toUpperCase() : one) + sign).join(''));

describe('the topics of a text', () => {
  it('are those that a search for each of them finds', () => {
    fc.assert(
      fc.property(text, (made) => {
        expect(suggestTopics(made)).toEqual(searched(made));
      }),
      { seed: 20_261_121, numRuns: 3000 },
    );
  });

  it.each(Object.values(vocabulary).map(({ words }) => [words.source]))(
    'have a pattern of whole words: %s',
    (source) => {
      expect(source).toMatch(/^\\b\(\?:[a-z0-9(][^]*\)\\b$/);
    },
  );
});
