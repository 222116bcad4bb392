import type { MdastNode } from 'satteri';

/** A section of a text: its heading, and what it says in plain words. */
export interface PlainSection {
  /** Absent for the text before the first heading. */
  readonly slug: string | undefined;
  readonly heading: string;
  readonly text: string;
}

/** The words of a node as a reader sees them; citations and components have none. */
function wordsOf(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (!('children' in node)) return '';
  const block = ['paragraph', 'listItem', 'tableCell', 'heading', 'blockquote'].includes(node.type);
  const text = node.children.map((child) => wordsOf(child as MdastNode)).join('');
  return block ? `${text} ` : text;
}

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Cuts a text at its headings of the second level; deeper ones stay with the section that they belong to.
 * @param root the text as it was parsed
 * @param headings its headings with their anchors, in order
 */
export function plainSections(
  root: MdastNode,
  headings: readonly { readonly depth: number; readonly slug: string }[],
): PlainSection[] {
  const sections: { slug: string | undefined; heading: string; text: string }[] = [
    { slug: undefined, heading: '', text: '' },
  ];
  let seen = 0;
  for (const node of 'children' in root ? (root.children as MdastNode[]) : []) {
    if (node.type === 'heading') {
      const { slug } = headings[seen++] ?? {};
      if (node.depth <= 2) {
        sections.push({ slug, heading: collapse(wordsOf(node)), text: '' });
        continue;
      }
    }
    const last = sections.at(-1);
    if (last) last.text += ` ${wordsOf(node)}`;
  }
  return sections
    .map((section) => ({ ...section, text: collapse(section.text) }))
    .filter(({ slug, text }) => slug !== undefined || text !== '');
}
