import type { Element, Nodes, Root } from 'hast';
import { attribute, textOf } from './hast.ts';

/*
 * Word saves a list as paragraphs of a certain class, each with its bullet or number as text and blanks behind it.
 */

const itemClass = /^MsoListParagraph/;
const bullet = /^\s*[·•o§–-][\s\u00a0]+/;
const number = /^\s*(\d{1,3})[.)][\s\u00a0]+/;

/**
 * Makes lists of the paragraphs that a word processor saved for them.
 * @param page a tree that nobody else holds: it is changed in place
 */
export function restoreWordLists(page: Root): void {
  const visit = (node: Nodes): void => {
    if (node.type !== 'element' && node.type !== 'root') return;
    const children: Nodes[] = [];
    let open: Element | undefined;
    for (const child of node.children) {
      const item = child.type === 'element' ? itemOf(child) : undefined;
      if (item === undefined) {
        // White space between the paragraphs does not end their list.
        if (child.type !== 'text' || child.value.trim() !== '') open = undefined;
        if (open === undefined) children.push(child);
        continue;
      }
      const tagName = item.start === undefined ? 'ul' : 'ol';
      if (open?.tagName !== tagName) {
        const properties = item.start === undefined ? {} : { start: item.start };
        open = { ...item.element, tagName, properties, children: [] };
        children.push(open);
      }
      open.children.push(item.element);
      if (open.position !== undefined && item.element.position !== undefined)
        open.position = { ...open.position, end: item.element.position.end };
    }
    node.children = children as typeof node.children;
    for (const child of node.children) visit(child);
  };
  visit(page);
}

function itemOf(element: Element): { readonly element: Element; readonly start?: number } | undefined {
  if (element.tagName !== 'p' || !itemClass.test(attribute(element, 'className'))) return undefined;
  const text = textOf(element).replace(/^\n+/, '');
  const numbered = number.exec(text);
  const mark = numbered ?? bullet.exec(text);
  if (mark === null) return undefined;
  const rest = { left: mark[0].trim().length };
  const item: Element = {
    ...element,
    tagName: 'li',
    properties: {},
    children: withoutStart(element.children, rest),
  };
  return numbered === null ? { element: item } : { element: item, start: Number(numbered[1]) };
}

/** The nodes without the first so many letters that are no white space, and without the blanks around them. */
function withoutStart(nodes: Element['children'], rest: { left: number }): Element['children'] {
  return nodes.map((node) => {
    if (node.type === 'element') return { ...node, children: withoutStart(node.children, rest) };
    if (node.type !== 'text') return node;
    let value = node.value;
    while (value !== '' && (rest.left > 0 || (rest.left === 0 && /^[\s\u00a0]/.test(value)))) {
      if (!/^[\s\u00a0]/.test(value)) rest.left -= 1;
      value = value.slice(1);
    }
    // Blanks are taken away up to the first letter of the text itself.
    if (value !== '') rest.left = -1;
    return { ...node, value };
  });
}
