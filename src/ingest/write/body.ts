import type { MdastLike } from '../read/from-mdast.ts';
import { RefusalError } from '../refusal.ts';
import type { Flow } from '../tree.ts';
import { writeMdx } from './mdx.ts';
import { doubtAbout, signature } from './proof.ts';
import { toMdast } from './to-mdast.ts';

/**
 * The body of a draft: MDX that was read back by two parsers and found to hold exactly the article and nothing that
 * runs. The readable form is tried first, the strict one where the proof fails.
 * @throws RefusalError where neither form can be proved
 */
export function provedBody(nodes: readonly Flow[]): string {
  const expected = signature(toMdast(nodes) as MdastLike);
  const plain = writeMdx(nodes, 'plain');
  const doubt = doubtAbout(plain, expected);
  if (doubt === undefined) return plain;
  const strict = writeMdx(nodes, 'strict');
  const strictDoubt = doubtAbout(strict, expected);
  if (strictDoubt === undefined) return strict;
  throw new RefusalError('not-inert', strictDoubt);
}
