import { block, type Block, type Marker } from '../document.ts';
import { paragraph, type Code } from '../tree.ts';
import { separatedTable } from './separated-table.ts';

const bullet = /^\s*(?:[•·▪◦‣●○■□–*-]|\uf0b7)\s+(?=\S)/;
const number = /^\s*(\d{1,3})([.)])\s+(?=\S)/;
/** How a line of Python or of a shell begins; one alone proves nothing, a run of them does. */
const code =
  /^\s*(?:from [\w.]+ import |import \w[\w.]*(?:$| as |,)|def \w+\(|class \w+[(:]|@\w+[.\w]*(?:\(|$)|if __name__|return(?:$|\s)|print\(|\w+ = \w[\w.]*\(|[$>] \w+ |pip install |python3? -m |(?:path|urlpatterns|app)\b.*[([])/;
/** Wrapped text: no line is longer than a terminal is wide, and a line ends in the middle of a sentence. */
const wrappedWidth = 100;

interface RawLine {
  readonly number: number;
  readonly text: string;
  readonly gap: number;
}

/**
 * Reads scraped text: one block per line, runs of code and wrapped paragraphs joined. What a line is, the steps find out.
 * @param text decoded and cleaned text
 */
export function readScrap(text: string): readonly Block[] {
  return chunks(text).flatMap((chunk) => (isCode(chunk) ? [codeBlock(chunk)] : proseBlocks(chunk)));
}

/** Lines and the tables among them, whose cells the page's own marks still hold apart. */
function proseBlocks(chunk: readonly RawLine[]): readonly Block[] {
  const blocks: Block[] = [];
  let lines: RawLine[] = [];
  for (let index = 0; index < chunk.length;) {
    const line = chunk[index];
    const found = /\S\s*\t|\s\|/.test(line?.text ?? '') ? separatedTable(chunk.slice(index)) : undefined;
    if (found === undefined && line !== undefined) lines.push(line);
    if (found !== undefined) {
      blocks.push(...joinWrapped(lines).map(lineBlock), block(found.table, line?.gap ?? 1));
      lines = [];
    }
    index += found?.length ?? 1;
  }
  return [...blocks, ...joinWrapped(lines).map(lineBlock)];
}

/** Runs of lines without a blank line between them. */
function chunks(text: string): readonly (readonly RawLine[])[] {
  const found: RawLine[][] = [];
  let gap = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') {
      gap += 1;
      continue;
    }
    const raw = { number: index + 1, text: line.trimEnd(), gap };
    const last = found.at(-1);
    if (gap === 0 && last !== undefined) last.push(raw);
    else found.push([raw]);
    gap = 0;
  }
  return found;
}

function isCode(chunk: readonly RawLine[]): boolean {
  const hits = chunk.filter((line) => code.test(line.text)).length;
  const indented = chunk.filter((line) => /^(?: {2,}|\t)\S/.test(line.text)).length;
  return hits >= 2 && code.test(chunk[0]?.text ?? '') && hits + indented >= chunk.length * 0.6;
}

function codeBlock(chunk: readonly RawLine[]): Block {
  const node: Code = {
    type: 'code',
    value: chunk.map((line) => line.text).join('\n'),
    from: chunk[0]?.number ?? 1,
    to: chunk.at(-1)?.number ?? 1,
  };
  return block(node, chunk[0]?.gap ?? 1);
}

interface JoinedLine extends RawLine {
  readonly last: number;
}

function joinWrapped(chunk: readonly RawLine[]): readonly JoinedLine[] {
  const joined: JoinedLine[] = [];
  const narrow = chunk.every((line) => line.text.length <= wrappedWidth);
  for (const line of chunk) {
    const before = joined.at(-1);
    if (before !== undefined && continues(before, line, narrow)) {
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text} ${line.text.trim()}`,
        last: line.number,
      };
    } else joined.push({ ...line, last: line.number });
  }
  return joined;
}

/** A line goes on with the one before when that ended in mid-sentence and this does not begin like a new one. */
function continues(before: JoinedLine, line: RawLine, narrow: boolean): boolean {
  if (bullet.test(line.text) || number.test(line.text)) return false;
  if (/[.!?:;…"”]$/.test(before.text)) return false;
  if (/^\s*\p{Ll}/u.test(line.text)) return before.text.length >= 40 || bullet.test(before.text);
  return narrow && before.text.length >= 60 && line.text.length >= 20;
}

function lineBlock(line: JoinedLine): Block {
  const marker = markerOf(line.text);
  const value = line.text.replace(
    marker?.type === 'bullet' ? bullet : marker?.type === 'number' ? number : /^\s+/,
    '',
  );
  return block(paragraph(value.replace(/\s+/g, ' ').trim(), line.number, line.last), line.gap, marker);
}

function markerOf(line: string): Marker | undefined {
  if (bullet.test(line)) return { type: 'bullet' };
  const found = number.exec(line);
  return found === null ? undefined : { type: 'number', value: Number(found[1]), sign: found[2] ?? '.' };
}
