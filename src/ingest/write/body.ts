import type { MdastLike } from '../read/from-mdast.ts';
import { normalizeInlines } from '../read/from-mdast.ts';
import { RefusalError } from '../refusal.ts';
import { type Flow, type Inline, mapInlines } from '../tree.ts';
import { writeMdx } from './mdx.ts';
import { inertnessFault, signature } from './proof.ts';
import { toMdast } from './to-mdast.ts';

/**
 * The body of a draft: MDX that was read back by two parsers and found to hold exactly the article and nothing that
 * runs. The readable form is tried first, then the strict one; at last emphasis is given up, and the border between pieces
 * of code that touch, and both are tried again: what was written is then what the same article without them gives.
 * @throws RefusalError where no form can be proved
 */
export function inertBody(nodes: readonly Flow[]): string {
  const simplified = (): readonly Flow[] =>
    nodes.map((node) =>
      mapInlines(node, (children) => normalizeInlines(joinedCode(withoutEmphasis(children)))),
    );
  let fault: string | undefined;
  for (const treeOf of [() => nodes, simplified]) {
    const tree = treeOf();
    const expected = signature(toMdast(tree) as MdastLike);
    for (const caution of ['plain', 'strict'] as const) {
      const mdx = writeMdx(tree, caution);
      fault = inertnessFault(mdx, expected);
      if (fault === undefined) return mdx;
    }
  }
  throw new RefusalError('not-inert', fault);
}

/** The text of a line without its marks of emphasis. */
function withoutEmphasis(nodes: readonly Inline[]): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'emphasis' || node.type === 'strong') return withoutEmphasis(node.children);
    return node.type === 'link' ? [{ ...node, children: withoutEmphasis(node.children) }] : [node];
  });
}

/** Pieces of code that touch become one. */
function joinedCode(nodes: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'inlineCode' && last?.type === 'inlineCode') {
      joined[joined.length - 1] = { type: 'inlineCode', value: last.value + node.value };
    } else joined.push(node);
  }
  return joined;
}
