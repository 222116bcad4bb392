import { mdxToMdast } from 'satteri';
import type { MdastLike } from '../read/from-mdast.ts';
import { readMdx } from './read-mdx.ts';

/** Nodes that a draft may hold when it is read back. Everything else is a leak. */
const allowed = new Set([
  'root',
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'code',
  'table',
  'tableRow',
  'tableCell',
  'thematicBreak',
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'break',
  'link',
]);
/** Components that the writer itself uses, never with an attribute. */
const elements = new Set(['code', 'em', 'strong', 'br']);

/**
 * Reads MDX back with both parsers that could meet it, micromark with its MDX extensions and Sätteri, and compares what
 * a reader would see with what was to be written.
 * @param mdx what the writer wrote
 * @param expected signature of the tree that was written
 * @returns why the text is not proved inert, or undefined where it is
 */
export function inertnessFault(mdx: string, expected: string): string | undefined {
  for (const [name, parse] of parsers) {
    let tree: MdastLike;
    try {
      tree = parse(mdx);
    } catch (error) {
      return `${name} cannot read it: ${error instanceof Error ? error.message : 'unknown reason'}`;
    }
    const leak = leakIn(tree);
    if (leak !== undefined) return `${name} finds ${leak}`;
    const seen = signature(tree);
    if (seen !== expected) return `${name} sees other text or structure${difference(seen, expected)}`;
  }
  return undefined;
}

const parsers: readonly (readonly [name: string, parse: (mdx: string) => MdastLike])[] = [
  ['Sätteri', (mdx) => mdxToMdast(mdx, { features: { frontmatter: false } }) as MdastLike],
  ['micromark', readMdx],
];

function leakIn(node: MdastLike): string | undefined {
  if (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') {
    const attributes: unknown = Reflect.get(node, 'attributes');
    if (!elements.has(node.name ?? '') || (Array.isArray(attributes) && attributes.length > 0))
      return `the component <${node.name ?? ''}>`;
  } else if (!allowed.has(node.type)) return `a node of type ${node.type}`;
  if (node.type === 'link' && !/^(?:https?:\/\/|mailto:)/i.test(node.url ?? ''))
    return `a link to ${node.url ?? 'nothing'}`;
  for (const child of node.children ?? []) {
    const leak = leakIn(child);
    if (leak !== undefined) return leak;
  }
  return undefined;
}

/**
 * What a reader would see, as one string: blocks with their types and visible text. Links count as their text, since
 * GFM makes links of bare addresses; tags of emphasis count like its marks.
 */
export function signature(node: MdastLike): string {
  const parts: string[] = [];
  const inline = (one: MdastLike): string => {
    if (one.type === 'text' || one.type === 'inlineCode') {
      const value = one.value ?? '';
      return one.type === 'inlineCode' ? `\u0001${value}\u0002` : value;
    }
    if (one.type === 'break' || one.name === 'br') return '\u0003';
    const inner = (one.children ?? []).map(inline).join('');
    if (one.name === 'code') return `\u0001${inner}\u0002`;
    if (one.type === 'emphasis' || one.name === 'em') return `\u0004${inner}\u0005`;
    if (one.type === 'strong' || one.name === 'strong') return `\u0006${inner}\u0007`;
    return inner;
  };
  const visit = (one: MdastLike, depth: number): void => {
    const indent = `${depth} `;
    switch (one.type) {
      case 'paragraph':
      case 'mdxJsxTextElement':
      case 'mdxJsxFlowElement':
        parts.push(
          `${indent}p ${one.type === 'paragraph' ? (one.children ?? []).map(inline).join('') : inline(one)}`,
        );
        return;
      case 'heading':
        parts.push(`${indent}h${one.depth ?? 0} ${(one.children ?? []).map(inline).join('')}`);
        return;
      case 'tableCell':
        parts.push(`${indent}td ${(one.children ?? []).map(inline).join('')}`);
        return;
      case 'code':
        parts.push(`${indent}code ${one.lang ?? ''} ${one.value ?? ''}`);
        return;
      default:
        if (one.type !== 'root')
          parts.push(
            `${indent}${one.type}${one.type === 'list' && one.ordered === true ? ` ${one.start ?? 1}` : ''}`,
          );
        for (const child of one.children ?? []) visit(child, depth + 1);
    }
  };
  visit(node, 0);
  return parts.join('\n');
}

function difference(seen: string, expected: string): string {
  let at = 0;
  while (at < seen.length && seen[at] === expected[at]) at += 1;
  const from = Math.max(0, at - 30);
  return `, near ${JSON.stringify(expected.slice(from, at + 30))}, seen ${JSON.stringify(seen.slice(from, at + 30))}`;
}
