import * as Plot from '@observablehq/plot';
import type { FrameworkId } from '../../schemas/framework-ids.ts';
import { type ChartWidth, type ChartWords, draw } from './draw.ts';

/** A release with the time in which it is looked after; days as `YYYY-MM-DD`. */
interface TimedRelease {
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
interface TimedArticle {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** What one picture of releases shows. */
export interface Timeline {
  readonly framework: FrameworkId;
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

/** The bars of one picture. */
interface Bars {
  /** Bug fixes, and after them security fixes, where the project names an end. */
  readonly fixes: readonly Span[];
  readonly security: readonly Span[];
  /** Without a named end nothing is claimed but how long the release was the newest. */
  readonly newest: readonly Span[];
  /** Articles of which only the year is known. */
  readonly years: readonly Span[];
}

function barsOf({ from, today, releases, articles }: Timeline): Bars {
  const clipped = (name: string, since: string, until: string, title: string): Span[] =>
    until <= from ? [] : [{ name, from: day(since < from ? from : since), to: day(until), title }];
  return {
    fixes: releases.flatMap(({ name, released, mainstreamUntil }) =>
      mainstreamUntil === undefined
        ? []
        : clipped(name, released, mainstreamUntil, `${name}: fixes until ${mainstreamUntil}`),
    ),
    security: releases.flatMap(({ name, mainstreamUntil, released, securityUntil }) =>
      securityUntil === undefined
        ? []
        : clipped(
            name,
            mainstreamUntil ?? released,
            securityUntil,
            `${name}: security fixes until ${securityUntil}`,
          ),
    ),
    newest: releases.flatMap(({ name, released, securityUntil, followed }) =>
      securityUntil === undefined
        ? clipped(name, released, followed ?? today, `${name}: the newest until ${followed ?? 'today'}`)
        : [],
    ),
    years: articles
      .filter((article) => article.from !== article.to)
      .map(({ name, from: since, to }) => ({
        name,
        from: day(since),
        to: day(to),
        title: `${name}: at some time in this year`,
      })),
  };
}

/**
 * Releases as bars over time, and above them the articles: what lies to the right of an article is what it could not know.
 * @param words title and description
 * @param width for which screens
 * @param timeline what is shown
 */
export function releaseTimeline(words: ChartWords, width: ChartWidth, timeline: Timeline): string {
  const { from, today, releases, articles } = timeline;
  const names = [...articles.map(({ name }) => name), ...releases.map(({ name }) => name)];
  return draw(words, width, {
    height: 32 + names.length * 21,
    marginLeft: width === 'wide' ? 124 : 96,
    marginRight: 8,
    marginTop: 24,
    marginBottom: 4,
    x: { type: 'utc', axis: null, domain: [day(from), lastOf(releases, today)] },
    y: { domain: names, label: null, tickSize: 0 },
    marks: [
      Plot.axisX({ anchor: 'top', label: null, tickSize: 0, ...(width === 'narrow' && { ticks: 4 }) }),
      Plot.axisY({ tickSize: 0, label: null }),
      Plot.gridX({ stroke: 'var(--line)', strokeOpacity: 1 }),
      ...marksOf(timeline),
    ],
  });
}

/** Articles and releases, from the back of the picture to its front. */
function marksOf(timeline: Timeline): Plot.Markish[] {
  const { framework, from, today, releases, articles } = timeline;
  const { fixes, security, newest, years } = barsOf(timeline);
  const days = articles.filter((article) => article.from === article.to);
  const colour = `var(--${framework})`;
  const inset = { insetTop: 3, insetBottom: 3 };
  const bar = { x1: 'from', x2: 'to', y: 'name', title: 'title' } as const;
  return [
    Plot.rectX(years, { x1: 'from', x2: 'to', fill: 'var(--panel-2)', fillOpacity: 0.55 }),
    Plot.ruleX(days, {
      x: ({ from: stated }: TimedArticle) => day(stated),
      stroke: 'var(--ink-2)',
      strokeDasharray: '2,3',
    }),
    Plot.ruleX([day(today)], { stroke: 'var(--ink)', strokeWidth: 1.5 }),
    Plot.barX(years, { ...bar, ...inset, fill: 'var(--ink-2)', fillOpacity: 0.55 }),
    Plot.dot(days, {
      x: ({ from: stated }: TimedArticle) => day(stated),
      y: 'name',
      r: 5,
      fill: 'var(--ink)',
      title: ({ name, from: stated }: TimedArticle) => `${name}: ${stated}`,
    }),
    Plot.barX(security, { ...bar, ...inset, fill: `var(--${framework}-soft)`, stroke: colour }),
    Plot.barX(fixes, { ...bar, ...inset, fill: colour }),
    Plot.ruleY(newest, { ...bar, stroke: colour, strokeWidth: 2 }),
    Plot.dot(
      releases.filter(({ released, securityUntil }) => released >= from && securityUntil === undefined),
      {
        x: ({ released }: TimedRelease) => day(released),
        y: 'name',
        r: 4.5,
        fill: colour,
        title: ({ name, released }: TimedRelease) => `${name}: ${released}`,
      },
    ),
  ];
}

/** The last day of the picture: the last end of support, or the day itself. */
function lastOf(releases: readonly TimedRelease[], today: string): Date {
  const last = releases
    .flatMap(({ securityUntil }) => securityUntil ?? [])
    .reduce((latest, end) => (end > latest ? end : latest), today);
  return day(last);
}
