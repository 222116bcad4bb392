import { block, revise, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { mapFlow, type Code } from '../tree.ts';

/** Takes away the blanks that every line of a piece of code begins with: they come from the page around it. */
export const codeMargin: Step = {
  name: 'code-margin',
  run: (article) => {
    const notes: Note[] = [];
    const moved = (node: Code): Code => {
      const margin = marginOf(node.value);
      if (margin === 0) return node;
      notes.push({
        kind: 'repaired',
        step: 'code-margin',
        from: node.from,
        to: node.to,
        reason: `every line of the code was set in by ${margin} blanks`,
        text: node.value.split('\n')[0] ?? '',
      });
      const value = node.value
        .split('\n')
        .map((line) => line.slice(margin))
        .join('\n')
        // A last line of nothing but margin is no line any more.
        .replace(/\n+$/, '');
      return { ...node, value };
    };
    const blocks = article.blocks.map((item) => {
      const node = mapFlow(item.node, (inner) => (inner.type === 'code' ? moved(inner) : undefined));
      return node === item.node ? item : block(node, item.gap, item.marker);
    });
    return notes.length === 0 ? article : revise(article, blocks, notes);
  },
};

/** Blanks or tabs that all lines with text begin with, the same in each. */
function marginOf(code: string): number {
  const [first = '', ...others] = code.split('\n').filter((line) => line.trim() !== '');
  const start = /^[ \t]*/.exec(first)?.[0] ?? '';
  let shared = start.length;
  for (const line of others) {
    while (shared > 0 && !line.startsWith(start.slice(0, shared))) shared -= 1;
  }
  return shared;
}
