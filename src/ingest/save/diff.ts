import { diff } from 'node:util';

const context = 3;
/** Above this the comparison would take memory by the square of the lines; then all of them are shown as changed. */
const mostCompared = 4000;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/**
 * What would change in a file, as a unified diff.
 * @param path name of the file
 * @param before its text; undefined where there is none yet
 * @param after the text that would be written
 * @returns the diff, empty where nothing would change
 */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  const all = compare(linesOf(before ?? ''), linesOf(after));
  const from = before === undefined ? '/dev/null' : path;
  return `--- ${from}\n+++ ${path}\n${hunks(all).join('')}`;
}

function linesOf(text: string): readonly string[] {
  if (text === '') return [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function compare(before: readonly string[], after: readonly string[]): readonly Line[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const shorter = Math.min(before.length, after.length) - start;
  while (end < shorter && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  const same = (text: string): Line => ({ sign: ' ', text });
  return [
    ...before.slice(0, start).map(same),
    ...middle(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...before.slice(before.length - end).map(same),
  ];
}

function middle(before: readonly string[], after: readonly string[]): readonly Line[] {
  if (before.length === 0 || after.length === 0 || before.length + after.length > mostCompared) {
    return [
      ...before.map((text): Line => ({ sign: '-', text })),
      ...after.map((text): Line => ({ sign: '+', text })),
    ];
  }
  const signs = { '-1': '+', '0': ' ', '1': '-' } as const;
  return diff(before, after).map(([operation, text]): Line => ({ sign: signs[operation], text }));
}

/** The changed lines with a few lines around them, each group under its line numbers. */
function hunks(lines: readonly Line[]): readonly string[] {
  const shown = new Set<number>();
  for (const [index, line] of lines.entries()) {
    if (line.sign === ' ') continue;
    for (let near = index - context; near <= index + context; near += 1) shown.add(near);
  }
  const found: string[] = [];
  let old = 1;
  let now = 1;
  for (let index = 0; index < lines.length;) {
    if (!shown.has(index)) {
      old += 1;
      now += 1;
      index += 1;
      continue;
    }
    const group: Line[] = [];
    for (let line = lines[index]; line !== undefined && shown.has(index); line = lines[index]) {
      group.push(line);
      index += 1;
    }
    const olds = group.filter((line) => line.sign !== '+').length;
    const nows = group.filter((line) => line.sign !== '-').length;
    found.push(
      `@@ -${span(old, olds)} +${span(now, nows)} @@\n${group.map((line) => `${line.sign}${line.text}\n`).join('')}`,
    );
    old += olds;
    now += nows;
  }
  return found;
}

/** A range as `diff -u` writes it: an empty one begins on the line before. */
function span(start: number, length: number): string {
  return `${length === 0 ? start - 1 : start},${length}`;
}
