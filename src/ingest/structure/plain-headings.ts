import { block, noteOn, revise, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import type { Inline } from '../tree.ts';

/** Takes bold type and final colons off headings: a heading is one already. */
export const plainHeadings: Step = {
  name: 'plain-headings',
  run: (article) => {
    const notes: Note[] = [];
    const blocks = article.blocks.flatMap((item) => {
      if (item.node.type !== 'heading') return [item];
      if (item.text.trim() === '') {
        notes.push(noteOn(item, 'removed', 'plain-headings', 'empty heading'));
        return [];
      }
      const children = unwrap(item.node.children);
      if (children === item.node.children) return [item];
      notes.push(noteOn(item, 'repaired', 'plain-headings', 'bold type in a heading'));
      return [block({ ...item.node, children }, item.gap)];
    });
    return notes.length === 0 ? article : revise(article, blocks, notes);
  },
};

function unwrap(nodes: readonly Inline[]): readonly Inline[] {
  const only = nodes.length === 1 ? nodes[0] : undefined;
  return only?.type === 'strong' || only?.type === 'emphasis' ? unwrap(only.children) : nodes;
}
