import JSDOMParser, {
  type PlainDocument,
  type PlainElement,
  type PlainNode,
} from '@mozilla/readability/JSDOMParser.js';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { attribute, childrenOf, elementsOf, isBlock, textOf } from './hast.ts';

/*
 * A page as the DOM that Readability was made for, and what it found as a tree again. Nothing is printed and parsed on
 * the way: it would take longer than the extraction, and two parsers that read the same text differently are how
 * sanitisers are deceived.
 */

const elementType = 1;
const textType = 3;

/**
 * Builds the document for Readability.
 * @param page a whole page
 */
export function toDom(page: Root): PlainDocument {
  const document = new JSDOMParser().parse('<html><head></head><body></body></html>');
  const fill = (parent: PlainElement, children: readonly Nodes[]): void => {
    for (const child of children) {
      if (child.type === 'text') parent.appendChild(document.createTextNode(child.value));
      else if (child.type === 'element') {
        const made = document.createElement(child.tagName);
        dress(made, child);
        fill(made, child.children);
        parent.appendChild(made);
      }
    }
  };
  const elements = elementsOf(page);
  const parts = [
    [document.documentElement, 'html', false],
    [document.head, 'head', true],
    [document.body, 'body', true],
  ] as const;
  for (const [target, tagName, whole] of parts) {
    const source = elements.find((one) => one.tagName === tagName);
    if (source === undefined) continue;
    dress(target, source);
    if (whole) fill(target, childrenOf(source));
  }
  const title = elements.find((one) => one.tagName === 'title');
  document.title = title === undefined ? '' : textOf(title);
  return document;
}

/** The extractor makes second-level headings of those of the first, with which some hosts begin every section. */
const firstLevel = 'data-first-level';

function dress(target: PlainElement, source: Element): void {
  if (source.tagName === 'h1') target.setAttribute(firstLevel, '');
  for (const name of Object.keys(source.properties)) {
    const value = attribute(source, name);
    if (value !== '' || source.properties[name] === '') target.setAttribute(attributeName(name), value);
  }
}

/** The name of an attribute as HTML writes it: the tree has `className`, `dataLines` and `ariaHidden`. */
function attributeName(property: string): string {
  if (property === 'className') return 'class';
  if (/^data[A-Z]/.test(property)) return property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return property.replace(/^aria(?=[A-Z])/, 'aria-').toLowerCase();
}

/** The attributes that an article needs; no other comes back. */
const properties: Readonly<Record<string, string>> = {
  href: 'href',
  src: 'src',
  alt: 'alt',
  class: 'className',
  start: 'start',
  'data-lines': 'dataLines',
};

/**
 * What Readability found, as a tree.
 * @param root the element around the article
 */
export function fromDom(root: PlainElement): Root {
  return { type: 'root', children: childrenFrom(root) };
}

function childrenFrom(parent: PlainElement): ElementContent[] {
  return parent.childNodes.flatMap((node): ElementContent[] => {
    if (node.nodeType === textType) return [{ type: 'text', value: node.textContent }];
    return isElement(node) ? [elementFrom(node)] : [];
  });
}

function elementFrom(node: PlainElement): Element {
  const children = childrenFrom(node);
  // The extractor makes paragraphs of whatever begins with a span, and some hosts have the whole article in one.
  const tagName = node.attributes.some(({ name }) => name === firstLevel)
    ? 'h1'
    : node.localName === 'p' && children.some(holdsBlock)
      ? 'div'
      : node.localName;
  const element: Element = { type: 'element', tagName, properties: {}, children };
  for (const { name, value } of node.attributes) {
    const property = properties[name];
    if (property === 'className') element.properties[property] = value.split(/\s+/);
    else if (property === 'start') element.properties[property] = Number(value);
    else if (property !== undefined) element.properties[property] = value;
  }
  return element;
}

function holdsBlock(node: Nodes): boolean {
  return isBlock(node) || childrenOf(node).some(holdsBlock);
}

function isElement(node: PlainNode): node is PlainElement {
  return node.nodeType === elementType;
}
