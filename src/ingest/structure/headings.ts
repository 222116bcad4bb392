import { block, noteOn, revise, type Block, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { text, type Heading, type List } from '../tree.ts';
import { countWords, titleCase } from '../words.ts';

const mostWords = 14;
const closing = /^(?:conclusions?|summary|final thoughts|in conclusion|wrapping up)\s*:?$/i;
/** `2.1 Measured with one worker` */
const subsection = /^\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{Lu}/u;

/**
 * Finds the headings of a scraped text, which have no markup: short lines that stand alone, look like a title and have
 * something below. A run of three or more such lines with nothing between them is a list that lost its bullets.
 */
export const headings: Step = {
  name: 'headings',
  run: (article) => {
    const notes: Note[] = [];
    const candidate = article.blocks.map((item, index) => isHeading(item, article.blocks[index + 1]));
    const blocks: Block[] = [];
    for (let index = 0; index < article.blocks.length;) {
      const item = article.blocks[index];
      if (item === undefined) break;
      let end = index;
      while (candidate[end] === true && article.blocks[end]?.marker === undefined) end += 1;
      if (end - index >= 3) {
        const run = article.blocks.slice(index, end);
        blocks.push(block(listOf(run), item.gap));
        notes.push({
          ...noteOn(item, 'repaired', 'headings', 'list without bullets that looked like headings'),
          to: run.at(-1)?.node.to ?? item.node.to,
          text: run.map((line) => line.text).join('\n'),
        });
        index = end;
        continue;
      }
      blocks.push(
        candidate[index] === true ? headingOf(item) : item.marker === undefined ? item : unmarked(item),
      );
      index += 1;
    }
    return revise(article, blocks, notes);
  },
};

function isHeading(item: Block, next: Block | undefined): boolean {
  if (item.node.type !== 'paragraph' || item.node.figure === true || item.marker?.type === 'bullet')
    return false;
  if (next === undefined) return false;
  const line = item.text.trim();
  const aboveProse =
    next.node.type === 'paragraph' && next.marker === undefined && countWords(next.text) >= 12;
  // These stand for themselves, whatever the page did with its blank lines.
  if (closing.test(line) && aboveProse) return true;
  if (item.gap === 0) return false;
  if (subsection.test(line) && aboveProse && countWords(line) <= mostWords && !/[.!;,…]$/.test(line))
    return true;
  const words = countWords(line);
  if (words === 0 || words > mostWords || line.length > 100) return false;
  if (!/^[\p{Lu}\p{N}"“‘'¿]/u.test(line) || /[.!;,…]$/.test(line) || /https?:/.test(line)) return false;
  const underList = next.node.type === 'list';
  if (next.gap === 0 && !underList) return false;
  if (line.endsWith('?')) return true;
  if (line.endsWith(':')) return words <= 5 && titleCase(line) >= 0.6 && !underList;
  if (titleCase(line) >= 0.6) return true;
  return words <= 6 && !underList && next.node.type === 'paragraph' && countWords(next.text) >= 12;
}

function headingOf(item: Block): Block {
  const number = item.marker?.type === 'number' ? `${item.marker.value}${item.marker.sign} ` : '';
  const node: Heading = {
    type: 'heading',
    depth: 2,
    children: [text(`${number}${item.text.trim().replace(/\s*:$/, '')}`)],
    from: item.node.from,
    to: item.node.to,
  };
  return block(node, item.gap);
}

/** A numbered line that is neither heading nor list: the number belongs to its text. */
function unmarked(item: Block): Block {
  if (item.marker?.type !== 'number' || item.node.type !== 'paragraph') return block(item.node, item.gap);
  const number = text(`${item.marker.value}${item.marker.sign} `);
  return block({ ...item.node, children: [number, ...item.node.children] }, item.gap);
}

function listOf(run: readonly Block[]): List {
  return {
    type: 'list',
    children: run.map((item) => ({ children: [item.node], from: item.node.from, to: item.node.to })),
    from: run[0]?.node.from ?? 1,
    to: run.at(-1)?.node.to ?? 1,
  };
}
