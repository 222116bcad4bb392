/**
 * The tree of an article between reading and writing: the allow-list as types. There is no node for raw HTML, for an
 * expression, for an import or for a component, so no step can make one. Node names are those of mdast.
 */

export interface Text {
  readonly type: 'text';
  readonly value: string;
}
export interface InlineCode {
  readonly type: 'inlineCode';
  readonly value: string;
}
interface Break {
  readonly type: 'break';
}
interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}
interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}
interface Link {
  readonly type: 'link';
  readonly url: string;
  readonly children: readonly Inline[];
}
export type Inline = Text | InlineCode | Break | Emphasis | Strong | Link;

/** Lines of the raw file, counted from 1. */
export interface Lines {
  readonly from: number;
  readonly to: number;
}

export interface Paragraph extends Lines {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
  /** The paragraph stands for a picture: it holds the description. */
  readonly figure?: true;
}
export interface Heading extends Lines {
  readonly type: 'heading';
  readonly depth: 1 | 2 | 3 | 4 | 5 | 6;
  readonly children: readonly Inline[];
  /** How a heading came back that the raw file had lost: named from a trace, or left for the editor to name. */
  readonly restored?: 'named' | 'gap';
}
export interface Item extends Lines {
  readonly children: readonly Flow[];
}
export interface List extends Lines {
  readonly type: 'list';
  /** Number of the first item, where the list is numbered. */
  readonly start?: number;
  readonly children: readonly Item[];
}
export interface Code extends Lines {
  readonly type: 'code';
  readonly lang?: string;
  readonly value: string;
}
interface Quotation extends Lines {
  readonly type: 'blockquote';
  readonly children: readonly Flow[];
}
export interface Row extends Lines {
  readonly cells: readonly (readonly Inline[])[];
}
export interface Table extends Lines {
  readonly type: 'table';
  /** The first row is the header. */
  readonly children: readonly Row[];
}
interface Rule extends Lines {
  readonly type: 'thematicBreak';
}
export type Flow = Paragraph | Heading | List | Code | Quotation | Table | Rule;

/** The visible text of inline nodes. */
export function inlineText(nodes: readonly Inline[]): string {
  let text = '';
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value;
    else if (node.type === 'break') text += ' ';
    else text += inlineText(node.children);
  }
  return text;
}

/** The visible text of a block, its parts joined by line feeds. */
export function flowText(node: Flow): string {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return inlineText(node.children);
    case 'code':
      return node.value;
    case 'thematicBreak':
      return '';
    case 'list':
      return node.children.flatMap((item) => item.children.map(flowText)).join('\n');
    case 'blockquote':
      return node.children.map(flowText).join('\n');
    case 'table':
      return node.children.map((row) => row.cells.map(inlineText).join(' ')).join('\n');
  }
}

/** One text node. */
export function text(value: string): Text {
  return { type: 'text', value };
}

/** A paragraph of plain text. */
export function paragraph(value: string, from: number, to: number): Paragraph {
  return { type: 'paragraph', children: [text(value)], from, to };
}

/**
 * The block with other inline content: the function sees every run of inline nodes, the innermost last.
 * @param change from the inline nodes of one paragraph, heading or cell to new ones
 */
export function mapInlines(
  node: Flow,
  change: (children: readonly Inline[], lines: Lines) => readonly Inline[],
): Flow {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return { ...node, children: change(node.children, node) };
    case 'list':
      return {
        ...node,
        children: node.children.map((item) => ({
          ...item,
          children: item.children.map((child) => mapInlines(child, change)),
        })),
      };
    case 'blockquote':
      return { ...node, children: node.children.map((child) => mapInlines(child, change)) };
    case 'table':
      return {
        ...node,
        children: node.children.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) })),
      };
    case 'code':
    case 'thematicBreak':
      return node;
  }
}

/**
 * The block with other blocks inside: the function sees every block, the outermost first, and what it returns is
 * looked at no more.
 */
export function mapFlow(node: Flow, change: (node: Flow) => Flow | undefined): Flow {
  const changed = change(node);
  if (changed !== undefined) return changed;
  if (node.type === 'list') {
    return {
      ...node,
      children: node.children.map((item) => ({
        ...item,
        children: item.children.map((child) => mapFlow(child, change)),
      })),
    };
  }
  return node.type === 'blockquote'
    ? { ...node, children: node.children.map((child) => mapFlow(child, change)) }
    : node;
}
