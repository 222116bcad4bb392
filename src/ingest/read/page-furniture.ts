import type { Element, Nodes, Root } from 'hast';
import type { Note } from '../note.ts';
import { attribute, childrenOf, elementsOf, textOf } from './hast.ts';

/*
 * What hosts put into the very text of an article, where no extractor looks for it: links that headings have to
 * themselves, boxes that ask for subscriptions, adverts between paragraphs. Hosts name such things in their class names.
 */

const heading = /^h[1-6]$/;
/** Signs that stand for a link to the heading itself. */
const anchorSigns = /^[#¶§🔗\s]*$/u;

/**
 * Takes the links that headings have to themselves out of a page, with the buttons that copy them. Everything else that
 * reads headings can then trust them.
 * @param page a tree that nobody else holds: it is changed in place
 */
export function removeAnchors(page: Root): readonly Note[] {
  const notes: Note[] = [];
  const visit = (node: Nodes, inHeading: boolean): void => {
    if (node.type !== 'element' && node.type !== 'root') return;
    node.children = node.children.filter((child) => {
      if (!inHeading || child.type !== 'element') return true;
      const isAnchor =
        (child.tagName === 'a' && anchorSigns.test(textOf(child))) || child.tagName === 'button';
      const text = textOf(child).trim();
      if (isAnchor && text !== '') notes.push(removed(child, 'link of a heading to itself', text));
      return !isAnchor;
    }) as typeof node.children;
    for (const child of node.children)
      visit(child, inHeading || (child.type === 'element' && heading.test(child.tagName)));
  };
  visit(page, false);
  return notes;
}

/**
 * Listings that a host sets as a table, with the numbers of the lines in the first cell, become listings again. To
 * everybody else they are a row of prose, and the ends of the lines are lost.
 * @param page a tree that nobody else holds: it is changed in place
 */
export function freeListings(page: Root): readonly Note[] {
  const notes: Note[] = [];
  const visit = (node: Nodes): void => {
    if (node.type !== 'element' && node.type !== 'root') return;
    node.children = node.children.map((child) => {
      if (child.type !== 'element' || child.tagName !== 'table') return child;
      const cells = elementsOf(child).filter((one) => one.tagName === 'td' || one.tagName === 'th');
      const [gutter, code] = cells;
      if (cells.length !== 2 || gutter === undefined || code === undefined) return child;
      const listing = listingIn(code);
      if (listing === undefined || !/^\s*\d[\d\s]*$/.test(textOf(gutter))) return child;
      notes.push(removed(gutter, 'numbers of the lines of a listing', textOf(gutter)));
      return listing;
    }) as typeof node.children;
    for (const child of node.children) visit(child);
  };
  visit(page);
  return notes;
}

/** The listing in a cell: preformatted, or an element for each line. */
function listingIn(cell: Element): Element | undefined {
  const inside = elementsOf(cell).slice(1);
  const preformatted = inside.find((one) => one.tagName === 'pre');
  if (preformatted !== undefined) return preformatted;
  const lines = inside.filter(
    (one) => one.tagName === 'div' && attribute(one, 'className').split(' ').includes('line'),
  );
  if (lines.length === 0) return undefined;
  const value = lines
    .map((line) => childrenOf(line).map(textOf).join('').replaceAll('\u00a0', ' '))
    .join('\n');
  return { ...cell, tagName: 'pre', properties: {}, children: [{ type: 'text', value: `${value}\n` }] };
}

/** Elements that may be a box; not those that an article itself is made of. */
const boxes = new Set([
  'div',
  'section',
  'aside',
  'figure',
  'span',
  'ul',
  'ol',
  'nav',
  'p',
  'ins',
  'details',
]);
const words =
  'sign-?up|subscribe|subscription|newsletter|opt-?in|cta|call-to-action|sharedaddy|shar(?:e|ing)|social|related(?:posts)?|recommended|promo|promotion|sponsored?|advert(?:isement)?|adsbygoogle|ads?|cookie|consent|paywall|bookmark|reactions?';
const named = new RegExp(`(?:^|[-_])(?:${words})(?:$|[-_])`, 'i');
/** Elements of AMP that hold no text of an article. */
const advertElements = /^amp-(?:ad|embed|sidebar|analytics|consent|auto-ads|sticky-ad)$/;
const mostOfPage = 0.2;
const longest = 600;

/**
 * Why an element is a box of the host and no part of the article, going by its class names; undefined where it is none.
 * A box is small: a whole article may well be called `newsletter-post`.
 * @param element an element of the page
 * @param pageLength length of the text of the whole page
 */
export function boxReason(element: Element, pageLength: number): string | undefined {
  if (advertElements.test(element.tagName)) return 'advert or menu of the host';
  if (attribute(element, 'role') === 'tablist')
    return 'labels of tabs, of which the page shows one at a time';
  if (isRemark(element)) return 'remark of a reader at the margin of a shared document';
  if (rows.has(element.tagName) && isRowOfLinks(element)) return 'row of links';
  if (!boxes.has(element.tagName)) return undefined;
  const names = [...attribute(element, 'className').split(' '), attribute(element, 'id')];
  const name = names.find((one) => named.test(one));
  if (name === undefined) return undefined;
  const length = textOf(element).trim().length;
  if (length > longest || length > pageLength * mostOfPage || holdsHeadline(element)) return undefined;
  return `a box that the host calls "${name.slice(0, 60)}"`;
}

/** Google Docs exports the remarks of readers with links to and fro: `#cmnt1`, `#cmnt_ref1`. */
function isRemark(element: Element): boolean {
  if (element.tagName !== 'sup' && element.tagName !== 'div') return false;
  const [first] = element.tagName === 'sup' ? element.children : element.children.flatMap(childrenOf);
  return (
    first?.type === 'element' && first.tagName === 'a' && /^#cmnt(?:_ref)?\d+$/.test(attribute(first, 'href'))
  );
}

/** Elements in which a menu may stand as links side by side; lists of links may be what the article recommends. */
const rows = new Set(['div', 'p', 'td', 'font', 'center', 'span']);
const fewestLinks = 3;
const longestLabel = 40;

/** Three short links or more and nothing between them that could be read. */
function isRowOfLinks(element: Element): boolean {
  const links: string[] = [];
  const onlyLinks = (node: Nodes): boolean => {
    if (node.type === 'text') return !/[\p{L}\p{N}]/u.test(node.value);
    if (node.type !== 'element') return true;
    if (node.tagName === 'li' || heading.test(node.tagName)) return false;
    if (node.tagName !== 'a') return node.children.every(onlyLinks);
    links.push(textOf(node).trim());
    return true;
  };
  return (
    element.children.every(onlyLinks) &&
    links.length >= fewestLinks &&
    links.every((label) => label.length <= longestLabel)
  );
}

function holdsHeadline(node: Nodes): boolean {
  return childrenOf(node).some(
    (child) =>
      child.type === 'element' && (/^(?:h1|article|main)$/.test(child.tagName) || holdsHeadline(child)),
  );
}

/** A note that an element is gone. */
export function removed(element: Element, reason: string, text: string): Note {
  const from = element.position?.start.line ?? 1;
  return {
    kind: 'removed',
    step: 'html',
    from,
    to: element.position?.end.line ?? from,
    reason,
    text: text.replace(/\s+/g, ' ').trim(),
  };
}
