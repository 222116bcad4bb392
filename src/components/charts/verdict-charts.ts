import * as Plot from '@observablehq/plot';
import { type Verdict, verdicts } from '../../schemas/claim.ts';
import type { VerdictCounts } from '../view.ts';
import { type ChartWidth, type ChartWords, draw } from './draw.ts';

/** The claims of an article on a topic, counted by verdict. */
export interface CountedTopic {
  readonly article: string;
  readonly topic: string;
  readonly counts: VerdictCounts;
}

interface Segment {
  readonly article: string;
  readonly topic: string;
  readonly verdict: Verdict;
  readonly count: number;
}

/** The colours of the verdicts, in their order: the properties that the style sheet gives every sign. */
const colours: Plot.ScaleOptions = {
  domain: [...verdicts],
  range: verdicts.map((verdict) => `var(--${verdict})`),
};

function segmentsOf(rows: readonly CountedTopic[]): Segment[] {
  return rows.flatMap(({ article, topic, counts }) =>
    verdicts.flatMap((verdict) => {
      const count = counts[verdict] ?? 0;
      return count === 0 ? [] : [{ article, topic, verdict, count }];
    }),
  );
}

const totalOf = ({ counts }: CountedTopic): number =>
  verdicts.reduce((sum, verdict) => sum + (counts[verdict] ?? 0), 0);

/** Breaks a short name between who and when. */
const broken = (name: string): string => name.replace(/ (?=\S+$)/, '\n');

/**
 * One bar for each article, its claims by verdict, with the numbers that fit.
 * @param words title and description
 * @param width for which screens
 * @param rows the articles, in their order
 */
export function verdictBars(words: ChartWords, width: ChartWidth, rows: readonly CountedTopic[]): string {
  const segments = segmentsOf(rows);
  // A number needs about this many claims of room.
  const legible = width === 'wide' ? 4 : 12;
  return draw(words, width, {
    height: 28 + rows.length * 34,
    marginLeft: width === 'wide' ? 120 : 70,
    marginRight: 30,
    marginTop: 4,
    marginBottom: 24,
    x: { label: null, ticks: 4, tickSize: 3 },
    y: { domain: rows.map(({ article }) => article), label: null, tickSize: 0 },
    color: colours,
    marks: [
      Plot.axisY({ tickSize: 0, label: null, ...(width === 'narrow' && { tickFormat: broken }) }),
      Plot.barX(segments, {
        x: 'count',
        y: 'article',
        fill: 'verdict',
        order: [...verdicts],
        insetRight: 1,
        insetTop: 2,
        insetBottom: 2,
        title: ({ article, verdict, count }: Segment) => `${article}: ${count} ${verdict}`,
      }),
      Plot.textX(
        segments,
        Plot.stackX({
          x: 'count',
          y: 'article',
          z: 'verdict',
          order: [...verdicts],
          text: ({ count }: Segment) => (count >= legible ? String(count) : ''),
          fill: 'var(--paper)',
          fontWeight: 600,
        }),
      ),
      Plot.text(rows, {
        x: totalOf,
        y: 'article',
        text: (row: CountedTopic) => String(totalOf(row)),
        textAnchor: 'start',
        dx: 5,
      }),
    ],
  });
}

/**
 * What each article says on each topic: a small bar by verdict, and the number of claims.
 * @param words title and description
 * @param width for which screens
 * @param rows the counts, topic by topic
 */
export function topicMatrix(words: ChartWords, width: ChartWidth, rows: readonly CountedTopic[]): string {
  const articles = [...new Set(rows.map(({ article }) => article))];
  const topics = [...new Set(rows.map(({ topic }) => topic))];
  const most = Math.max(...rows.map(totalOf), 1);
  const wide = width === 'wide';
  const counted = rows.filter((row) => totalOf(row) > 0);
  return draw(words, width, {
    height: 44 + topics.length * (wide ? 24 : 30),
    marginLeft: wide ? 210 : 92,
    marginRight: 4,
    marginTop: 36,
    marginBottom: 8,
    // Room for the number behind the longest bar.
    x: { axis: null, domain: [0, most * (wide ? 1.3 : 1.6)] },
    y: { domain: topics, label: null, tickSize: 0 },
    fx: { domain: articles, label: null, padding: 0.08 },
    color: colours,
    marks: [
      Plot.axisY({ tickSize: 0, label: null, lineWidth: wide ? 40 : 8, ...(wide ? {} : { fontSize: 10 }) }),
      Plot.axisFx({ anchor: 'top', label: null, tickFormat: broken, ...(wide ? {} : { fontSize: 9 }) }),
      Plot.ruleX([0], { stroke: 'var(--line)' }),
      Plot.barX(segmentsOf(rows), {
        fx: 'article',
        x: 'count',
        y: 'topic',
        fill: 'verdict',
        order: [...verdicts],
        insetTop: wide ? 4 : 7,
        insetBottom: wide ? 4 : 7,
        title: ({ article, topic, verdict, count }: Segment) => `${article} on ${topic}: ${count} ${verdict}`,
      }),
      Plot.text(counted, {
        fx: 'article',
        x: totalOf,
        y: 'topic',
        text: (row: CountedTopic) => String(totalOf(row)),
        textAnchor: 'start',
        dx: 3,
      }),
    ],
  });
}
