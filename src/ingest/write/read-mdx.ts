import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { MdastLike } from '../read/from-mdast.ts';

/**
 * Parses MDX with micromark, the reference for MDX.
 * @throws where it is no MDX
 */
export function readMdx(mdx: string): MdastLike {
  return fromMarkdown(mdx, {
    extensions: [gfm(), mdxjs()],
    mdastExtensions: [gfmFromMarkdown(), mdxFromMarkdown()],
  });
}
