import type { BlockContent, ListItem, PhrasingContent, Root, TableRow } from 'mdast';
import type { Flow, Inline } from '../tree.ts';

/** What marks a paragraph that stands for a picture. */
export const figureMark = 'Figure: ';

/** The tree of an article as mdast, for the serialiser of the unified tools. */
export function toMdast(nodes: readonly Flow[]): Root {
  return { type: 'root', children: nodes.map(flow) };
}

function flow(node: Flow): BlockContent {
  switch (node.type) {
    case 'paragraph': {
      const children = node.children.map(inline);
      return node.figure === true
        ? {
            type: 'paragraph',
            children: [{ type: 'emphasis', children: [{ type: 'text', value: figureMark }, ...children] }],
          }
        : { type: 'paragraph', children };
    }
    case 'heading':
      return { type: 'heading', depth: node.depth, children: node.children.map(inline) };
    case 'list': {
      const children = node.children.map((item): ListItem => ({
        type: 'listItem',
        spread: item.children.length > 1,
        children: item.children.map(flow),
      }));
      return {
        type: 'list',
        ordered: node.start !== undefined,
        start: node.start ?? null,
        spread: false,
        children,
      };
    }
    case 'blockquote':
      return { type: 'blockquote', children: node.children.map(flow) };
    case 'code':
      return { type: 'code', lang: node.lang ?? null, value: node.value };
    case 'thematicBreak':
      return { type: 'thematicBreak' };
    case 'table':
      return {
        type: 'table',
        children: node.children.map((row): TableRow => ({
          type: 'tableRow',
          children: row.cells.map((cell) => ({ type: 'tableCell', children: cell.map(inline) })),
        })),
      };
  }
}

function inline(node: Inline): PhrasingContent {
  switch (node.type) {
    case 'text':
      return { type: 'text', value: node.value };
    case 'inlineCode':
      return { type: 'inlineCode', value: node.value };
    case 'break':
      return { type: 'break' };
    case 'emphasis':
    case 'strong':
      return { type: node.type, children: node.children.map(inline) };
    case 'link':
      return { type: 'link', url: node.url, children: node.children.map(inline) };
  }
}
