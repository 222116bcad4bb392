import type { Element, Nodes } from 'hast';
import { limits } from '../limits.ts';
import { RefusalError } from '../refusal.ts';

const blocks = new Set(
  `address article aside blockquote body dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** The children of a node of HTML. */
export function childrenOf(node: Nodes): readonly Nodes[] {
  return 'children' in node ? node.children : [];
}

/** The text of a node, blocks apart from each other by an empty line. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const text = childrenOf(node).map(textOf).join('');
  if (node.type !== 'element') return text;
  if (node.tagName === 'br') return '\n';
  return blocks.has(node.tagName) ? `\n\n${text}\n\n` : text;
}

/** A value of an attribute as text. */
export function attribute(node: Element, name: string): string {
  const value = node.properties[name];
  if (Array.isArray(value)) return value.join(' ');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : value === true ? name : '';
}

/** Every element below a node, in document order, without recursion. */
export function elementsOf(root: Nodes): readonly Element[] {
  const found: Element[] = [];
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element') found.push(node);
    const inner = childrenOf(node);
    for (let index = inner.length - 1; index >= 0; index -= 1) {
      const child = inner[index];
      if (child !== undefined) stack.push(child);
    }
  }
  return found;
}

/**
 * Refuses a page that is nested too deep or too large, before anything recursive touches it.
 * @throws RefusalError
 */
export function refuseOversized(root: Nodes): void {
  let nodes = 0;
  const stack: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    nodes += 1;
    if (nodes > limits.nodes) throw new RefusalError('too-many-nodes');
    if (top.depth > limits.depth) throw new RefusalError('too-deep');
    for (const child of childrenOf(top.node)) stack.push({ node: child, depth: top.depth + 1 });
  }
}

/** Whether the element is one of those that stand on lines of their own. */
export function isBlock(node: Nodes): boolean {
  return node.type === 'element' && blocks.has(node.tagName);
}
