import type { List, ListItem, PhrasingContent, RootContent, Table } from 'mdast';

/*
 * The parts of which a Markdown document is built. It is built as a tree and written at the end, so that no text of
 * the content can become markup by accident.
 */

export type Inline = string | PhrasingContent;

const phrasing = (parts: readonly Inline[]): PhrasingContent[] =>
  parts.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : part));

export const heading = (depth: 1 | 2 | 3 | 4, ...parts: Inline[]): RootContent => ({
  type: 'heading',
  depth,
  children: phrasing(parts),
});

export const paragraph = (...parts: Inline[]): RootContent => ({
  type: 'paragraph',
  children: phrasing(parts),
});

export const quotation = (text: string): RootContent => ({
  type: 'blockquote',
  children: [{ type: 'paragraph', children: phrasing([text]) }],
});

export const link = (url: string, label: string): PhrasingContent => ({
  type: 'link',
  url,
  children: [{ type: 'text', value: label }],
});

export const strong = (label: string): PhrasingContent => ({
  type: 'strong',
  children: [{ type: 'text', value: label }],
});

export const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

export const codeBlock = (lang: string, value: string): RootContent => ({ type: 'code', lang, value });

/** A list whose items are one line each. */
export const list = (items: readonly (readonly Inline[])[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((parts): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: phrasing(parts) }],
  })),
});

/** A table; the first row is its head. */
export const table = (rows: readonly (readonly (readonly Inline[])[])[]): Table => ({
  type: 'table',
  children: rows.map((cells) => ({
    type: 'tableRow',
    children: cells.map((parts) => ({ type: 'tableCell', children: phrasing(parts) })),
  })),
});

/** Puts something between the parts of a line. */
export function joined(parts: readonly (readonly Inline[])[], between: string): Inline[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [between, ...part]));
}

/**
 * A section of the second level, where it has anything to show.
 * @param title its heading
 * @param items what it shows
 * @param show writes them; not called where there are none
 */
export function sectionOf<Item>(
  title: string,
  items: readonly Item[],
  show: (items: readonly Item[]) => RootContent,
): RootContent[] {
  return items.length === 0 ? [] : [heading(2, title), show(items)];
}
