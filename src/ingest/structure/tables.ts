import { block, revise, type Block, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { text, type Row, type Table } from '../tree.ts';

/** Names that are written with a capital inside: no border of a cell. */
const camelCase =
  /(?:Model|WT|Web|Post|Post?gre|My|No|Java|Type|Git|Flask|Django|Stack|Lin|Mongo|Word|You|Open|Maria|Dynamo|Fast|Auth|Graph|Next|Node|Dev|Data)$/;
/** `Label: ` at the beginning of a cell. */
const label = /^\p{Lu}[\p{L}-]*(?:[ &-]+[\p{L}-]+){0,2}:\s/u;
const fewestRows = 3;
const mostColumns = 6;

/**
 * Rebuilds tables whose cells ran together (`SpeedBest: fast.Good: fast enough.`). A border of two cells is a place
 * where a capital follows a small letter, a digit or a full stop without a space; every row of a run must have as many.
 */
export const tables: Step = {
  name: 'tables',
  run: (article) => {
    const blocks: Block[] = [];
    const notes: Note[] = [];
    for (let index = 0; index < article.blocks.length;) {
      const run = runAt(article.blocks, index);
      const built = run.length > fewestRows ? tableOf(run) : undefined;
      if (built === undefined) {
        const item = article.blocks[index];
        if (item !== undefined) blocks.push(item);
        index += 1;
        continue;
      }
      blocks.push(block(built, run[0]?.gap ?? 1));
      notes.push({
        kind: 'repaired',
        step: 'tables',
        from: built.from,
        to: built.to,
        reason: `table of ${built.children.length} rows and ${built.children[0]?.cells.length ?? 0} columns whose cells had run together`,
        text: run.map((item) => item.text).join('\n'),
      });
      index += run.length;
    }
    return notes.length === 0 ? article : revise(article, blocks, notes);
  },
};

/** Lines that follow each other directly. */
function runAt(blocks: readonly Block[], start: number): readonly Block[] {
  const run: Block[] = [];
  for (let index = start; index < blocks.length; index += 1) {
    const item = blocks[index];
    if (item === undefined || item.node.type !== 'paragraph' || item.marker !== undefined) break;
    if (run.length > 0 && item.gap > 0) break;
    if (run.length > 0 && !borders(item.text).some((border) => border.points > lastResort)) break;
    run.push(item);
  }
  return run;
}

interface Border {
  readonly at: number;
  readonly points: number;
}

/** A word in capitals may end where the next begins (`ORMIts own`), but most often goes on (`SQLAlchemy`). */
const lastResort = -5;

function borders(line: string): readonly Border[] {
  const found: Border[] = [];
  for (const match of line.matchAll(/(?<=\p{Lu}{2})(?=\p{Lu}\p{Ll})/gu))
    found.push({ at: match.index, points: lastResort });
  for (const match of line.matchAll(/(?<=[\p{Ll}\d.!?)%])(?=\p{Lu})/gu)) {
    const before = line.slice(0, match.index);
    const after = line.slice(match.index);
    // An abbreviation such as `e.g.Django` is rare; a name such as `ModelForms` is not.
    // At the beginning of a line it is rather the label of the row.
    const name = camelCase.test(before) ? (/\s/.test(before) ? 3 : 1) : 0;
    const points = (label.test(after) ? 4 : 0) + (/[.!?)]$/.test(before) ? 2 : 0) - name;
    found.push({ at: match.index, points });
  }
  return found;
}

function tableOf(run: readonly Block[]): Table | undefined {
  const [head, ...body] = run;
  if (head === undefined) return undefined;
  const counts = body.map((item) => borders(item.text).filter((border) => border.points >= 0).length + 1);
  // The header says how many columns there are, where every row has borders for them.
  const named = head.text.split(/\s+/);
  const wanted = named.every((word) => /^\p{Lu}[\p{Ll}-]*$/u.test(word))
    ? named.length
    : borders(head.text).filter((border) => border.points >= -1).length + 1;
  const headed =
    wanted >= 2 &&
    body.every(
      (item) =>
        borders(item.text).filter((one) => one.points >= -1 || one.points === lastResort).length >=
        wanted - 1,
    );
  const columns = Math.min(mostColumns, headed ? wanted : mostCommon(counts));
  if (columns < 2) return undefined;
  const headCells = splitHead(head.text, columns);
  const rows = body.map((item) => splitRow(item.text, columns));
  if (headCells === undefined || rows.some((row) => row === undefined)) return undefined;
  const all = [headCells, ...rows.filter((row) => row !== undefined)];
  const children: Row[] = all.map((cells, index) => ({
    cells: cells.map((cell) => [text(cell)]),
    from: run[index]?.node.from ?? 1,
    to: run[index]?.node.to ?? 1,
  }));
  return { type: 'table', children, from: head.node.from, to: run.at(-1)?.node.to ?? head.node.to };
}

function mostCommon(numbers: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of numbers) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 0;
}

/** A header is words (`Parameter Django Flask`) or glued like the rows. */
function splitHead(line: string, columns: number): readonly string[] | undefined {
  const words = line.split(/\s+/);
  return words.length === columns ? words : splitRow(line, columns);
}

function splitRow(line: string, columns: number): readonly string[] | undefined {
  const best = [...borders(line)].sort((a, b) => b.points - a.points || a.at - b.at).slice(0, columns - 1);
  if (best.length < columns - 1) return undefined;
  const cuts = best.map((border) => border.at).sort((a, b) => a - b);
  return [0, ...cuts].map((cut, index) => line.slice(cut, cuts[index] ?? line.length).trim());
}
