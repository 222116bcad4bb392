import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { askOurs } from '../../bench/search/relevance.ts';
import { editions } from '../built/editions.ts';
import { visit } from './visit.ts';

const visited = visit(editions[0]);

it('the search, asked a question of readers in its own words, leads first to the page that answers it', async () => {
  const places = readFileSync('tests/corpus/reader-questions.tsv', 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [id = '', words = '', place = ''] = line.split('\t');
      return { id, words, place: place.replace(/#.*/, ''), guides: [] };
    });
  expect(places.length).toBeGreaterThanOrEqual(40);
  const answers = await askOurs(visited.browser, visited.home, places);
  const missed = places.filter(
    ({ place }, index) => new URL(answers[index]?.[0] ?? '', visited.home).pathname !== place,
  );
  expect(missed).toEqual([]);
});
