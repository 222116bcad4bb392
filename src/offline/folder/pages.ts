import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { relativeLink, pathToTop, type Place } from './links.ts';

const parser = unified().use(rehypeParse);

/** Attributes that hold an address. */
const addresses = ['href', 'src', 'poster', 'data', 'dataCopyPage', 'dataSrc', 'dataHref'] as const;

/** What only a server can answer: the list of pages, the search from the browser's bar, the installation. */
const servedOnly = ['sitemap', 'search', 'manifest'];

const relOf = ({ properties }: Element): readonly string[] =>
  Array.isArray(properties['rel']) ? properties['rel'].map(String) : [];

function* elementsOf(node: Root | Element): Generator<Element> {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    yield child;
    yield* elementsOf(child);
    if (child.content) yield* elementsOf(child.content as unknown as Root);
  }
}

const isModule = ({ tagName, properties }: Element): boolean =>
  tagName === 'script' && properties['type'] === 'module';

/** Reads a page. */
export const parsePage = (html: string): Root => parser.parse(html);

/** The addresses of the modules that a page runs, in their order. */
export function modulesOf(page: Root): string[] {
  return [...elementsOf(page)].filter(isModule).map(({ properties }) => String(properties['src']));
}

/** A picture in several sizes: each address becomes a way to a file. */
const sizes = (value: string, way: (link: string) => string): string =>
  value
    .split(',')
    .map((part) => {
      const [link = '', ...rest] = part.trim().split(/\s+/u);
      return [way(link), ...rest].join(' ');
    })
    .join(', ');

/**
 * The policy of a page that was opened from disk. There the word for "of the same place" means nothing to some browsers;
 * the scheme says the same.
 * @param policy the policy of the site
 */
export function policyFromDisk(policy: string): string {
  return policy
    .split('; ')
    .map((directive) => directive.replace(/'self'/u, "'self' file:"))
    .join('; ');
}

/** What a page says to the browser about itself: its policy, and where it leads on to if it moved. */
function meta(properties: Element['properties'], way: (link: string) => string): void {
  const kind = String(properties['httpEquiv']).toLowerCase();
  const content = String(properties['content']);
  if (kind === 'content-security-policy') properties['content'] = policyFromDisk(content);
  if (kind === 'refresh') {
    properties['content'] = content.replace(/(?<=url=).*/u, (link) => way(link));
  }
}

/**
 * Makes a page of the site one that can be opened from disk: ways to files in place of addresses, classic scripts in
 * place of modules.
 * @param place where the page stands among the files
 * @param path the path of its file
 * @param page the page as a tree, which is changed
 * @param scripts paths of the classic scripts that stand in for its modules
 * @returns the page as HTML
 */
export function pageFromDisk(place: Place, path: string, page: Root, scripts: readonly string[]): string {
  const way = (link: string): string => relativeLink(place, path, link) ?? link;
  const top = pathToTop(path);
  const drop = new Set<Element>();
  const modules = [...elementsOf(page)].filter(isModule);
  for (const element of elementsOf(page)) {
    const { tagName, properties } = element;
    if (tagName === 'html') properties['dataFolder'] = true;
    if (tagName === 'meta') meta(properties, way);
    if (tagName === 'link' && relOf(element).some((rel) => servedOnly.includes(rel))) drop.add(element);
    if (tagName === 'link' && relOf(element).includes('modulepreload')) drop.add(element);
    if (modules.includes(element)) {
      if (element !== modules[0]) drop.add(element);
      continue;
    }
    for (const name of addresses) {
      const value = properties[name];
      if (typeof value === 'string') properties[name] = way(value);
    }
    if (typeof properties['srcSet'] === 'string') properties['srcSet'] = sizes(properties['srcSet'], way);
    if (typeof properties['dataBase'] === 'string') properties['dataBase'] = top;
  }
  const first = modules[0];
  const classic = scripts.map((script): Element => ({
    type: 'element',
    tagName: 'script',
    properties: { defer: true, src: `${top}${script}` },
    children: [],
  }));
  prune(page, drop, first, classic);
  return toHtml(page, { allowDangerousCharacters: true });
}

/** Takes elements out of a tree, and puts others in the place of one. */
function prune(
  node: Root | Element,
  drop: ReadonlySet<Element>,
  place: Element | undefined,
  by: readonly Element[],
): void {
  const kept = node.children.flatMap((child): (typeof node.children)[number][] => {
    if (child.type !== 'element') return [child];
    if (drop.has(child)) return [];
    if (child === place) return [...by];
    prune(child, drop, place, by);
    return [child];
  });
  // What a tree held it may hold again; the type of both kinds of node at once cannot say so.
  node.children = kept as typeof node.children;
}
