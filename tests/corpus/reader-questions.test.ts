import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { questionGroups } from '../../src/views/questions.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';

/*
 * What people asked in forums, on question-and-answer sites and in issues when they chose between the frameworks: forty
 * questions, ranked by how often each was met, some in several wordings. The table says where each is answered.
 */
const table = readFileSync('tests/corpus/reader-questions.tsv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));
const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const listed = new Map(
  questionGroups(corpus).flatMap(({ questions }) =>
    questions.map(({ label, href }): [string, string] => [label, href]),
  ),
);

test('each of the forty questions of readers is in the table', () => {
  const numbers = new Set(table.map(([number]) => Number(number)));
  expect([...numbers].toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
});

test.each(table)('question %s, "%s", is answered at %s', (_, question = '', place) => {
  expect(listed.get(question)).toBe(place);
});
