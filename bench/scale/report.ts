import type { Cost } from './measure.ts';

/** A row of the report: what was built, how large, what it cost each time. */
export interface Row {
  readonly what: string;
  readonly articles: number;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  readonly costs: readonly Cost[];
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2
    : (sorted[Math.floor(middle)] ?? 0);
}

const spread = (numbers: readonly number[]): string =>
  numbers.length < 2 ? '' : ` (${Math.min(...numbers).toFixed(1)}–${Math.max(...numbers).toFixed(1)})`;

/** A table of rows in Markdown. */
export function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ what, articles, pages, files, bytes, costs }) => {
    const cpu = costs.map((cost) => cost.cpu);
    const wall = costs.map((cost) => cost.wall);
    const peak = Math.max(...costs.map((cost) => cost.peak)) / 2 ** 30;
    return [
      what,
      articles === 0 ? '' : articles,
      pages,
      `${median(cpu).toFixed(1)}${spread(cpu)}`,
      ((median(cpu) * 1000) / pages).toFixed(1),
      `${median(wall).toFixed(0)}${spread(wall)}`,
      peak.toFixed(2),
      files,
      (bytes / 1e6).toFixed(0),
    ].join(' | ');
  });
  return [
    '| what | articles | pages | processor, s | ms a page | clock, s | peak GiB | files | MB |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}
