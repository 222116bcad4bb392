import { block, revise, type Block, type Step } from '../document.ts';
import type { Item, List } from '../tree.ts';

/**
 * Gathers scraped lines with bullets or running numbers into lists. A number that has text between it and the next one
 * is no list item but a numbered heading, and keeps its marker for the step that finds headings.
 */
export const lists: Step = {
  name: 'lists',
  run: (article) => {
    const blocks: Block[] = [];
    for (let index = 0; index < article.blocks.length;) {
      const run = runAt(article.blocks, index);
      const first = run[0];
      if (first === undefined) {
        const item = article.blocks[index];
        if (item !== undefined) blocks.push(item);
        index += 1;
      } else {
        blocks.push(block(listOf(run), first.gap));
        index += run.length;
      }
    }
    return revise(article, blocks, []);
  },
};

function runAt(blocks: readonly Block[], start: number): readonly Block[] {
  const first = blocks[start];
  if (first?.marker === undefined) return [];
  const run = [first];
  for (let index = start + 1; index < blocks.length; index += 1) {
    const next = blocks[index];
    const last = run.at(-1)?.marker;
    if (next?.marker === undefined || last === undefined || next.gap > 1) break;
    if (first.marker.type === 'bullet' ? next.marker.type !== 'bullet' : !follows(last, next.marker)) break;
    run.push(next);
  }
  // One number alone begins a heading or a sentence, not a list; one bullet is a list of one.
  return first.marker.type === 'number' && run.length < 2 ? [] : run;
}

function follows(a: NonNullable<Block['marker']>, b: NonNullable<Block['marker']>): boolean {
  return a.type === 'number' && b.type === 'number' && b.value === a.value + 1 && b.sign === a.sign;
}

function listOf(run: readonly Block[]): List {
  const first = run[0];
  const items: Item[] = run.map((item) => ({
    children: [item.node],
    from: item.node.from,
    to: item.node.to,
  }));
  const marker = first?.marker;
  return {
    type: 'list',
    ...(marker?.type === 'number' ? { start: marker.value } : {}),
    children: items,
    from: items[0]?.from ?? 1,
    to: items.at(-1)?.to ?? 1,
  };
}
