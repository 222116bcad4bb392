import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { figuresOf, isBetter, questionsOf, type Figures } from '../../bench/search/questions.ts';
import { askOurs, askRivals, rivalsAreThere } from '../../bench/search/relevance.ts';
import { askStockPagefind } from '../../bench/search/stock-pagefind.ts';
import { editions, folderOf } from '../built/editions.ts';
import { visit } from './visit.ts';

const visited = visit(editions[0]);

/** What other engines reached when they were last measured, for where they cannot be installed. */
function recordedFigures(): Record<string, Figures> {
  const file = join(import.meta.dirname, '../../bench/results/search.json');
  const { relevance } = JSON.parse(readFileSync(file, 'utf8')) as {
    relevance: { queries: Record<string, Figures> };
  };
  return relevance.queries;
}

describe('the search, asked what people asked in public', () => {
  const questions = questionsOf('queries');

  it('has the right guide among the first results, and leaves no question without one', async () => {
    const ours = figuresOf(questions, await askOurs(visited.browser, visited.home, questions));
    expect(ours.third).toBeGreaterThanOrEqual(0.95);
    expect(ours.mrr).toBeGreaterThanOrEqual(0.85);
    expect(ours.none).toBe(0);
  });

  it("is better than Pagefind's own search of the same pages, in every figure", async () => {
    const ours = figuresOf(questions, await askOurs(visited.browser, visited.home, questions));
    const answers = await askStockPagefind(visited.browser, folderOf(editions[0]), questions);
    expect(isBetter(ours, figuresOf(questions, answers))).toBe(true);
  });

  it('is better than other engines on the same documents, in every figure', async () => {
    const ours = figuresOf(questions, await askOurs(visited.browser, visited.home, questions));
    const there = rivalsAreThere();
    const rivals = there
      ? Object.entries(await askRivals(visited.browser, questions)).map(
          ([name, answers]) => [name, figuresOf(questions, answers)] as const,
        )
      : Object.entries(recordedFigures());
    if (!there)
      process.stderr.write(
        'Other engines are not installed (npm ci --prefix bench): compared with bench/results/search.json.\n',
      );
    const asTheyRank = rivals.filter(([name]) => /with(?:out)? synonyms$/.test(name));
    expect(asTheyRank.length).toBe(6);
    for (const [name, { first, third, mrr, none }] of asTheyRank) {
      expect(ours.first, name).toBeGreaterThan(first);
      expect(ours.third, name).toBeGreaterThan(third);
      expect(ours.mrr, name).toBeGreaterThan(mrr);
      expect(ours.none, name).toBeLessThanOrEqual(none);
    }
  });
});

it('answers questions that nothing was tuned on', async () => {
  const questions = questionsOf('held-out');
  const { third, mrr, none } = figuresOf(questions, await askOurs(visited.browser, visited.home, questions));
  expect([third >= 0.95, mrr >= 0.85, none]).toEqual([true, true, 0]);
});
