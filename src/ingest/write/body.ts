import type { MdastLike } from '../read/from-mdast.ts';
import { RefusalError } from '../refusal.ts';
import type { Flow } from '../tree.ts';
import { writeMdx } from './mdx.ts';
import { type Doubt, doubtAbout, signature } from './proof.ts';
import { toMdast } from './to-mdast.ts';

/**
 * The body of a draft: MDX that was read back by two parsers and found to hold exactly the article and nothing that
 * runs. The readable form is tried first, then the strict one; the last gives up emphasis.
 * @throws RefusalError where no form can be proved
 */
export function provedBody(nodes: readonly Flow[]): string {
  const tree = toMdast(nodes) as MdastLike;
  let doubt: Doubt;
  for (const caution of ['plain', 'strict', 'bare'] as const) {
    const mdx = writeMdx(nodes, caution);
    doubt = doubtAbout(mdx, signature(tree, caution !== 'bare'));
    if (doubt === undefined) return mdx;
  }
  throw new RefusalError('not-inert', doubt);
}
