import { block, revise, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { inlineText, mapInlines, type Inline, type InlineCode } from '../tree.ts';

const fileName =
  /^[\w./-]+\.(?:py|md|sh|pl|rs|cc|app|zip|mov|html?|js|css|json|ya?ml|toml|txt|cfg|ini|sql)$/i;

/**
 * Takes back links that an editor made by mistake: `app.py` is a file, not an address in Paraguay. Where the file name
 * was torn out of a piece of code by the link, the code is joined again.
 */
export const mistakenLinks: Step = {
  name: 'mistaken-links',
  run: (article) => {
    const notes: Note[] = [];
    const blocks = article.blocks.map((item) => {
      const node = mapInlines(item.node, (children, lines) => {
        const freed = children.map((child) => unlink(child));
        const changed = freed.filter((child, index) => child !== children[index]);
        if (changed.length === 0) return children;
        for (const child of changed) {
          notes.push({
            kind: 'repaired',
            step: 'mistaken-links',
            from: lines.from,
            to: lines.to,
            reason: 'file name that had become a link',
            text: inlineText([child]),
          });
        }
        return joinCode(freed, new Set(changed));
      });
      return node === item.node ? item : block(node, item.gap, item.marker);
    });
    return revise(article, blocks, notes);
  },
};

function unlink(node: Inline): Inline {
  if (node.type !== 'link') return node;
  const name = inlineText(node.children);
  const target = node.url.replace(/^https?:\/\//i, '').replace(/\/$/, '');
  const only = node.children.length === 1 ? node.children[0] : undefined;
  return only !== undefined && fileName.test(name) && target.toLowerCase() === name.toLowerCase()
    ? only
    : node;
}

/** `python` + space + `app.py` was one command before the link tore it apart. */
function joinCode(nodes: readonly Inline[], freed: ReadonlySet<Inline>): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const space = joined.at(-1);
    const before = joined.at(-2);
    if (
      node.type === 'inlineCode' &&
      freed.has(node) &&
      space?.type === 'text' &&
      space.value === ' ' &&
      before?.type === 'inlineCode'
    ) {
      const code: InlineCode = { type: 'inlineCode', value: `${before.value} ${node.value}` };
      joined.splice(-2, 2, code);
    } else joined.push(node);
  }
  return joined;
}
