import type { Element, ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { posix } from 'node:path';
import { parsePage } from '../folder/pages.ts';

/** A page of the site as a chapter. */
export interface Chapter {
  /** The path of its page in the site. */
  readonly page: string;
  /** The name of its file in the book. */
  readonly file: string;
  readonly title: string;
  /** The content of its body, as XHTML. */
  readonly body: string;
}

/** Where the links of a chapter lead. */
export interface BookLinks {
  readonly base: string;
  /** The whole address of the site, with the base path and a slash at its end. */
  readonly home: string;
  /** Files of the book, by the addresses of their pages below the base path. */
  readonly chapters: ReadonlyMap<string, string>;
}

/** What a book has no use for: what is pressed, what is hidden, drawings, and the ways to other forms of a page. */
const removedElements = new Set([
  'script',
  'style',
  'button',
  'form',
  'dialog',
  'svg',
  'nav',
  'template',
  'noscript',
  'input',
]);
const removedClasses = new Set(['edition', 'sl-anchor-link', 'tabs', 'crumbs']);

/** The attributes that a book keeps. */
const keptAttributes = new Set([
  'id',
  'href',
  'lang',
  'colSpan',
  'rowSpan',
  'scope',
  'dateTime',
  'start',
  'className',
  'title',
]);

/** Elements of a page that readers of books do not know, by what stands for them. */
const replacements: Readonly<Record<string, string>> = { details: 'div', summary: 'p', search: 'div' };

const classesOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties['className']) ? properties['className'].map(String) : [];

/** The first element that satisfies a condition. */
export function find(node: Root | Element, wanted: (element: Element) => boolean): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (wanted(child)) return child;
    const below = find(child, wanted);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** The text of a node. */
function wordsOf(node: RootContent | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(wordsOf).join('') : '';
}

function linkFor(links: BookLinks, from: string, href: string): string {
  if (!href.startsWith(links.base) || href.startsWith('//')) return href;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(href.slice(links.base.length)) ?? [];
  const file = links.chapters.get(`/${path}`);
  if (file === undefined) return links.home + path + rest;
  return `${posix.relative(posix.dirname(from), file)}${rest}`;
}

function bookNode(links: BookLinks, from: string, node: ElementContent): ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type !== 'element') return [];
  const classes = classesOf(node);
  if (removedElements.has(node.tagName) || classes.some((name) => removedClasses.has(name))) return [];
  if (node.properties['hidden'] !== undefined || node.properties['ariaHidden'] === 'true') return [];
  const properties: Element['properties'] = Object.fromEntries(
    Object.entries(node.properties).filter(([name, value]) => keptAttributes.has(name) && value !== ''),
  );
  const children = node.children.flatMap((child) => bookNode(links, from, child));
  if (typeof properties['href'] === 'string') properties['href'] = linkFor(links, from, properties['href']);
  // A sign of a citation is drawn by the style of the site; in a book it is the word for what it leads to.
  const sign = classes.find((name) => name.startsWith('cite-'));
  if (node.tagName === 'a' && sign !== undefined) {
    return [
      { type: 'text', value: ' ' },
      {
        type: 'element',
        tagName: 'a',
        properties: { href: String(properties['href'] ?? ''), className: ['sign'], title: wordsOf(node) },
        children: [{ type: 'text', value: sign.slice('cite-'.length) }],
      },
    ];
  }
  return [{ type: 'element', tagName: replacements[node.tagName] ?? node.tagName, properties, children }];
}

/**
 * Makes a chapter of a page.
 * @param links where links lead
 * @param page the path of the page in the site
 * @param file the name of the chapter's file
 * @param html the page
 * @throws where the page has no main text
 */
export function chapterOf(links: BookLinks, page: string, file: string, html: string): Chapter {
  const main = find(parsePage(html), ({ tagName }) => tagName === 'main');
  const title = main && find(main, ({ tagName }) => tagName === 'h1');
  if (main === undefined || title === undefined) throw new Error(`${page} has no text for the book.`);
  const nodes = main.children.flatMap((child) => bookNode(links, file, child));
  return {
    page,
    file,
    title: wordsOf(title).trim(),
    body: toHtml(nodes, {
      closeSelfClosing: true,
      characterReferences: { useNamedReferences: false },
      allowParseErrors: false,
    }),
  };
}
