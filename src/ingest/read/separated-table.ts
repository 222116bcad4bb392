import type { Row, Table } from '../tree.ts';
import { text } from '../tree.ts';

interface Line {
  readonly number: number;
  readonly text: string;
}

const fewestRows = 2;
const mostColumns = 12;
const longestCell = 300;

/**
 * The table at the beginning of some lines, where a page was copied with a tab or a bar between its cells: every row has
 * as many cells as the first.
 * @param lines lines without a blank one between them
 * @returns the table and how many lines it takes; undefined where there is none
 */
export function separatedTable(
  lines: readonly Line[],
): { readonly table: Table; readonly length: number } | undefined {
  for (const cut of [byTabs, byBars]) {
    const first = cut(lines[0]?.text ?? '');
    if (first === undefined) continue;
    let length = 1;
    while (length < lines.length && cut(lines[length]?.text ?? '')?.length === first.length) length += 1;
    const rows = lines.slice(0, length).flatMap((line): Row[] => {
      const cells = cut(line.text) ?? [];
      // The row of hyphens that Markdown sets under a header is no text.
      if (cells.every((cell) => /^:?-+:?$/.test(cell))) return [];
      return [
        { cells: cells.map((cell) => (cell === '' ? [] : [text(cell)])), from: line.number, to: line.number },
      ];
    });
    const [head] = rows;
    const last = rows.at(-1);
    if (head === undefined || last === undefined || rows.length < fewestRows) continue;
    return { table: { type: 'table', children: rows, from: head.from, to: last.to }, length };
  }
  return undefined;
}

function byTabs(line: string): readonly string[] | undefined {
  return cells(line.trim().split(/ *\t+ */));
}

function byBars(line: string): readonly string[] | undefined {
  return cells(
    line
      .trim()
      .replace(/^\||\|$/g, '')
      .split(/\s\|\s|\s\|$|^\|\s/),
  );
}

function cells(parts: readonly string[]): readonly string[] | undefined {
  const found = parts.map((part) => part.replace(/\s+/g, ' ').trim());
  const sound =
    found.length >= 2 && found.length <= mostColumns && found.every((cell) => cell.length <= longestCell);
  return sound && found.some((cell) => /[\p{L}\p{N}-]/u.test(cell)) ? found : undefined;
}
