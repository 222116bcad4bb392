import * as Plot from '@observablehq/plot';
import { type ChartWidth, type ChartWords, draw } from './draw.ts';

/** A release with the time in which it is looked after; days as `YYYY-MM-DD`. */
export interface TimedRelease {
  readonly name: string;
  readonly released: string;
  /** End of bug fixes, where the project names one. */
  readonly mainstreamUntil: string | undefined;
  /** End of security fixes, where the project names one. */
  readonly securityUntil: string | undefined;
  /** The day on which the next release came out. */
  readonly followed: string | undefined;
}

/** When an article appeared: from one day to another, the same where the day is stated. */
export interface TimedArticle {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What one picture of releases shows. */
export interface Timeline {
  readonly framework: 'django' | 'flask';
  readonly from: string;
  readonly today: string;
  /** Newest last. */
  readonly releases: readonly TimedRelease[];
  readonly articles: readonly TimedArticle[];
}

interface Span {
  readonly name: string;
  readonly from: Date;
  readonly to: Date;
  readonly title: string;
}

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/**
 * Releases as bars over time, and above them the articles: what lies to the right of an article is what it could not know.
 * @param words title and description
 * @param width for which screens
 * @param timeline what is shown
 */
export function releaseTimeline(words: ChartWords, width: ChartWidth, timeline: Timeline): string {
  const { framework, from, today, releases, articles } = timeline;
  const start = day(from);
  const clipped = (name: string, since: string, until: string, title: string): Span[] =>
    until <= from ? [] : [{ name, from: since < from ? start : day(since), to: day(until), title }];
  const fixes = releases.flatMap(({ name, released, mainstreamUntil }) =>
    mainstreamUntil === undefined
      ? []
      : clipped(name, released, mainstreamUntil, `${name}: fixes until ${mainstreamUntil}`),
  );
  const security = releases.flatMap(({ name, mainstreamUntil, released, securityUntil }) =>
    securityUntil === undefined
      ? []
      : clipped(
          name,
          mainstreamUntil ?? released,
          securityUntil,
          `${name}: security fixes until ${securityUntil}`,
        ),
  );
  // Without a named end nothing is claimed but how long the release was the newest.
  const newest = releases.flatMap(({ name, released, securityUntil, followed }) =>
    securityUntil === undefined
      ? clipped(name, released, followed ?? today, `${name}: the newest until ${followed ?? 'today'}`)
      : [],
  );
  const out = releases.filter(({ released }) => released >= from);
  const years = articles.filter((article) => article.from !== article.to);
  const days = articles.filter((article) => article.from === article.to);
  const spans = years.map(({ name, from: since, to }): Span => ({
    name,
    from: day(since),
    to: day(to),
    title: `${name}: at some time in this year`,
  }));
  const names = [...articles.map(({ name }) => name), ...releases.map(({ name }) => name)];
  const inset = { insetTop: 3, insetBottom: 3 };
  const bar = { x1: 'from', x2: 'to', y: 'name', title: 'title' } as const;
  return draw(words, width, {
    height: 32 + names.length * 21,
    marginLeft: width === 'wide' ? 124 : 96,
    marginRight: 8,
    marginTop: 24,
    marginBottom: 4,
    x: { type: 'utc', axis: null, domain: [start, lastOf(releases, today)] },
    y: { domain: names, label: null, tickSize: 0 },
    marks: [
      Plot.axisX({ anchor: 'top', label: null, tickSize: 0, ...(width === 'narrow' && { ticks: 4 }) }),
      Plot.axisY({ tickSize: 0, label: null }),
      Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.rectX(spans, { x1: 'from', x2: 'to', fill: 'var(--panel-2)', fillOpacity: 0.55 }),
      Plot.ruleX(days, {
        x: ({ from: stated }: TimedArticle) => day(stated),
        stroke: 'var(--ink-2)',
        strokeDasharray: '2,3',
      }),
      Plot.ruleX([day(today)], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
      Plot.barX(spans, { ...bar, ...inset, fill: 'var(--ink-2)', fillOpacity: 0.55 }),
      Plot.dot(days, {
        x: ({ from: stated }: TimedArticle) => day(stated),
        y: 'name',
        r: 5,
        fill: 'var(--ink)',
        title: ({ name, from: stated }: TimedArticle) => `${name}: ${stated}`,
      }),
      Plot.barX(security, {
        ...bar,
        ...inset,
        fill: `var(--${framework}-soft)`,
        stroke: `var(--${framework})`,
      }),
      Plot.barX(fixes, { ...bar, ...inset, fill: `var(--${framework})` }),
      Plot.ruleY(newest, { ...bar, stroke: `var(--${framework})`, strokeWidth: 2 }),
      Plot.dot(
        out.filter(({ securityUntil }) => securityUntil === undefined),
        {
          x: ({ released }: TimedRelease) => day(released),
          y: 'name',
          r: 4.5,
          fill: `var(--${framework})`,
          title: ({ name, released }: TimedRelease) => `${name}: ${released}`,
        },
      ),
    ],
  });
}

/** The last day of the picture: the last end of support, or the day itself. */
function lastOf(releases: readonly TimedRelease[], today: string): Date {
  const last = releases
    .flatMap(({ securityUntil }) => securityUntil ?? [])
    .reduce((latest, end) => (end > latest ? end : latest), today);
  return day(last);
}
