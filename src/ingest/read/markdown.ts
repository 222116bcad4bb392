import { markdownToMdast } from 'satteri';
import { block } from '../document.ts';
import { splitFrontMatter, metadataOf, parseFrontMatter } from './front-matter.ts';
import { fromMdast, type MdastLike } from './from-mdast.ts';
import { withoutGenerators } from './generators.ts';
import { parseToml } from './toml.ts';
import { noMetadata } from '../metadata/metadata.ts';
import type { Note } from '../note.ts';
import type { Reading } from './reading.ts';

/**
 * Reads Markdown with or without front matter. Sätteri parses it, because 80 KB of emphasis marks that take micromark
 * 27 seconds take it 51 milliseconds.
 * @param text decoded and cleaned text
 */
export function readMarkdown(text: string): Reading {
  const { matter, body: raw, offset, toml } = splitFrontMatter(text);
  const { data, fault } =
    matter === undefined
      ? { data: {}, fault: undefined }
      : toml
        ? parseToml(matter)
        : parseFrontMatter(matter);
  const { body, notes: generated } = withoutGenerators(raw, offset);
  const lines = (matter ?? '').split('\n');
  const lineOf = (key: string): number => {
    const at = lines.findIndex((line) => line.trimStart().replace(/^["']/, '').startsWith(key));
    return at < 0 ? 1 : at + 2;
  };
  const found = matter === undefined ? { metadata: noMetadata, notes: [] } : metadataOf(data, lineOf);
  const faults: Note[] =
    fault === undefined
      ? []
      : [
          {
            kind: 'ask',
            step: 'front-matter',
            from: 1,
            to: offset,
            reason: `the front matter could not be read in full, and only what could be read was used: ${fault}`,
            text: '',
          },
        ];
  const tree = markdownToMdast(body, {
    features: { frontmatter: false, gfm: { footnotes: false } },
  }) as MdastLike;
  const { nodes, notes } = fromMdast(tree, body, offset, found.metadata.url?.value);
  return {
    blocks: nodes.map((node) => block(node)),
    metadata: found.metadata,
    notes: [...found.notes, ...faults, ...generated, ...notes],
  };
}
