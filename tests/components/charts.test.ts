import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { type ChartWidth, widths } from '../../src/components/charts/draw.ts';
import { releaseTimeline, type Timeline } from '../../src/components/charts/timeline.ts';
import { topicMatrix, verdictBars } from '../../src/components/charts/verdict-charts.ts';
import { articleCounts, timelines, topicCounts, undatedArticles } from '../../src/views/charts.ts';
import { loadCorpus } from '../../src/corpus/corpus.ts';

/* The pictures of the published content, as they are written into the pages. */

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const words = { id: 'picture', title: 'A title', description: 'A description.' };
const drawn = timelines(corpus);

const pictures: Readonly<Record<string, (width: ChartWidth) => string>> = {
  'verdicts of each article': (width) => verdictBars(words, width, articleCounts(corpus)),
  'topics of each article': (width) => topicMatrix(words, width, topicCounts(corpus)),
  ...Object.fromEntries(
    drawn.map((timeline) => [
      `releases of ${timeline.framework}`,
      (width: ChartWidth) => releaseTimeline(words, width, timeline),
    ]),
  ),
};

function elementsOf(svg: string): Element {
  const element = parseHTML(`<!doctype html><html><body>${svg}</body></html>`).document.querySelector('svg');
  if (element === null) throw new Error('There is no picture.');
  return element;
}

describe.each(Object.entries(pictures))('the picture of the %s', (_, picture) => {
  test.each(['narrow', 'wide'] as const)('is one image with title and description, %s', (width) => {
    const svg = elementsOf(picture(width));
    expect(svg.getAttribute('role')).toBe('img');
    const named = (attribute: string) => svg.querySelector(`[id="${svg.getAttribute(attribute) ?? ''}"]`);
    expect(named('aria-labelledby')?.textContent).toBe('A title');
    expect(named('aria-describedby')?.textContent).toBe('A description.');
    expect(svg.getAttribute('viewBox')).toMatch(new RegExp(`^0 0 ${widths[width]} `));
  });

  test('brings no style of its own, which the policy of the pages would refuse', () => {
    const svg = elementsOf(picture('wide'));
    expect(svg.querySelectorAll('style, [style], script').length).toBe(0);
  });

  test('has colours of the page only, which follow its scheme', () => {
    const svg = elementsOf(picture('wide'));
    const colours = [...svg.querySelectorAll('[fill], [stroke]')].flatMap((element) => [
      element.getAttribute('fill') ?? 'none',
      element.getAttribute('stroke') ?? 'none',
    ]);
    for (const colour of colours)
      expect(colour).toMatch(/^(?:none|currentColor|inherit|var\(--[a-z0-9-]+\))$/);
  });
});

test('every number of the bars is a number of claims', () => {
  const shown = [...elementsOf(verdictBars(words, 'wide', articleCounts(corpus))).querySelectorAll('title')]
    .slice(1)
    .map(({ textContent }) => textContent);
  const counted = corpus.articles.flatMap(({ short, tally }) =>
    Object.entries(tally).flatMap(([verdict, count]) => (count > 0 ? [`${short}: ${count} ${verdict}`] : [])),
  );
  expect(shown.toSorted()).toEqual(counted.toSorted());
});

describe('time', () => {
  const [django, flask] = drawn as [Timeline, Timeline];

  test('an article of which only the year is known covers the year, one with a day stands on it', () => {
    expect(django.articles).toContainEqual({ name: 'Trio 2024', from: '2024-01-01', to: '2024-12-31' });
    expect(django.articles).toContainEqual({ name: 'Andrieiev 2021', from: '2021-08-25', to: '2021-08-25' });
  });

  test('an article without a date is in no picture, and named instead', () => {
    expect(undatedArticles(corpus)).toEqual(['Iroegbu (undated)']);
    expect(django.articles.map(({ name }) => name)).not.toContain('Iroegbu (undated)');
  });

  test('where a project names no ends of support, none is drawn', () => {
    expect(flask.releases.every(({ securityUntil }) => securityUntil === undefined)).toBe(true);
    const svg = elementsOf(releaseTimeline(words, 'wide', flask));
    const said = [...svg.querySelectorAll('title')].map(({ textContent }) => textContent);
    expect(said.filter((title) => /fixes until/.test(title))).toEqual([]);
    expect(said.filter((title) => /the newest until/.test(title)).length).toBe(flask.releases.length);
  });
});
