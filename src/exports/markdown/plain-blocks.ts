import type { Link, List, PhrasingContent, RootContent, Table } from 'mdast';
import { isInert } from './plain-text.ts';

/*
 * Most of what pages hold is headings, paragraphs, tables and lists of one line each, of words and links in which nothing must be
 * escaped. They are written here as the library would write them, at a twentieth of its time; a test compares the two. What
 * is not so plain is undefined here, and left to the library.
 */

/** An address in which no sign can end the destination of a link or begin anything. */
const plainAddress = /^https?:\/\/[\w./:#~%?=+,;!$-]*$/;

/** A line that holds no markup but its own. */
type Line = string | undefined;

/** The sign with which the library begins a node, or one that means as little to a text before it. */
function firstSign(node: PhrasingContent | undefined): Line {
  switch (node?.type) {
    case undefined:
      return '';
    case 'text':
      return node.value === '' ? undefined : node.value.charAt(0);
    case 'link':
    case 'footnoteReference':
      return '[';
    case 'strong':
      return '*';
    case 'inlineCode':
      return '`';
    default:
      return undefined;
  }
}

function plainLink({ url, title, children: [label, ...others] }: Link): Line {
  const simple =
    label?.type === 'text' && others.length === 0 && (title ?? '') === '' && plainAddress.test(url);
  if (!simple) return undefined;
  if (label.value === url) return `<${url}>`;
  return isInert(label.value, '[', ']') ? `[${label.value}](${url})` : undefined;
}

/** Strong words: they are only where nobody can doubt which stars belong together. */
function plainStrong(children: readonly PhrasingContent[], before: string, after: string): Line {
  const [words] = children;
  if (words?.type !== 'text' || children.length > 1) return undefined;
  const apart = /^ ?$/.test(before) && /^[ ,.:;]?$/.test(after) && /^\S(?:.*\S)?$/.test(words.value);
  return apart && isInert(words.value, '*', '*') ? `**${words.value}**` : undefined;
}

/**
 * Writes what stands in one line.
 * @param children its parts
 * @param start the sign before it, where it does not begin a line
 */
export function plainLine(children: readonly PhrasingContent[], start = ''): Line {
  let line = '';
  for (const [place, node] of children.entries()) {
    const before = line === '' ? start : line.slice(-1);
    const after = firstSign(children[place + 1]);
    if (after === undefined) return undefined;
    let written: Line;
    if (node.type === 'text') written = isInert(node.value, before, after) ? node.value : undefined;
    else if (node.type === 'link') written = plainLink(node);
    else if (node.type === 'strong') written = plainStrong(node.children, before, after);
    else if (node.type === 'inlineCode')
      written = /^[^`\r\n ][^`\r\n]*$/.test(node.value) ? `\`${node.value}\`` : undefined;
    // At the beginning of a line a mark could become the note itself.
    else if (node.type === 'footnoteReference' && before !== '' && /^\d+$/.test(node.label ?? ''))
      written = `[^${node.label ?? ''}]`;
    if (written === undefined || written === '') return undefined;
    line += written;
  }
  return line === '' ? undefined : line;
}

const oneLine = /^.+$/;

/**
 * Writes a list whose items are one line each.
 * @param list the list
 * @param lineOf writes a line
 */
function plainList({ ordered, spread, children }: List, lineOf: (parts: PhrasingContent[]) => Line): Line {
  if (ordered === true || spread !== false) return undefined;
  const lines: string[] = [];
  for (const item of children) {
    const [only, ...others] = item.children;
    if (only?.type !== 'paragraph' || others.length > 0 || typeof item.checked === 'boolean')
      return undefined;
    const line = lineOf(only.children);
    if (line === undefined || !oneLine.test(line)) return undefined;
    lines.push(`- ${line}`);
  }
  return lines.length === 0 ? undefined : lines.join('\n');
}

/**
 * Writes a table whose columns have no side to lean to.
 * @param table the table
 */
function plainTable({ align, children: [head, ...body] }: Table): Line {
  if (head === undefined || head.children.length === 0 || (align ?? []).length > 0) return undefined;
  const rows: string[] = [];
  for (const { children } of [head, ...body]) {
    if (children.length !== head.children.length) return undefined;
    let row = '|';
    for (const { children: parts } of children) {
      const [only, ...others] = parts;
      const isEmpty =
        only === undefined || (only.type === 'text' && only.value === '' && others.length === 0);
      const cell = isEmpty ? '' : plainLine(parts, '|');
      if (cell === undefined || /[|\r\n]/.test(cell)) return undefined;
      row += isEmpty ? ' |' : ` ${cell} |`;
    }
    rows.push(row);
  }
  const [first = '', ...others] = rows;
  return [first, `|${' - |'.repeat(head.children.length)}`, ...others].join('\n');
}

/**
 * Writes a block that stands in a document by itself.
 * @param node the block
 * @param lineOf writes a line that is not plain, for lists and notes of which only a few are not
 */
export function plainBlock(
  node: RootContent,
  lineOf: (parts: PhrasingContent[]) => string,
): string | undefined {
  const either = (parts: PhrasingContent[]): Line => plainLine(parts) ?? lineOf(parts);
  switch (node.type) {
    case 'heading': {
      const line = plainLine(node.children);
      return line === undefined ? undefined : `${'#'.repeat(node.depth)} ${line}`;
    }
    case 'paragraph':
      return plainLine(node.children);
    case 'list':
      return plainList(node, either);
    case 'table':
      return plainTable(node);
    case 'footnoteDefinition': {
      const [only, ...others] = node.children;
      if (only?.type !== 'paragraph' || others.length > 0 || !/^\d+$/.test(node.label ?? ''))
        return undefined;
      const line = either(only.children);
      return line === undefined || !oneLine.test(line) ? undefined : `[^${node.label ?? ''}]: ${line}`;
    }
    default:
      return undefined;
  }
}
