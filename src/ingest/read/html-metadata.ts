import type { Element, Nodes, Root } from 'hast';
import { parseDate } from '../metadata/dates.ts';
import {
  inferred,
  merge,
  noMetadata,
  stated,
  type Author,
  type SourcedValue,
  type Metadata,
} from '../metadata/metadata.ts';
import { attribute, childrenOf, elementsOf, textOf } from './hast.ts';
import { isRecord, oneLine, webAddress } from './front-matter.ts';

const articleTypes = /^(?:\w*article|blogposting|techarticle|newsarticle|webpage|report)$/i;
const mostNested = 6;

/**
 * The metadata that a page shows to programs: JSON-LD first, since it is made for this, then meta elements and links,
 * then what readers see.
 */
export function htmlMetadata(root: Root): Metadata {
  const elements = elementsOf(root);
  const line = (node: { position?: { start: { line: number } } | undefined } | undefined): number =>
    node?.position?.start.line ?? 1;
  let found = noMetadata;
  for (const script of elements.filter(
    (one) => one.tagName === 'script' && /ld\+json/i.test(attribute(one, 'type')),
  )) {
    found = merge(found, fromJsonLd(textOf(script), line(script)));
  }
  const meta = new Map<string, { value: string; line: number }>();
  for (const one of elements.filter((element) => element.tagName === 'meta')) {
    const key = (
      attribute(one, 'property') ||
      attribute(one, 'name') ||
      attribute(one, 'itemProp')
    ).toLowerCase();
    const value = oneLine(attribute(one, 'content'));
    if (key !== '' && value !== undefined && !meta.has(key)) meta.set(key, { value, line: line(one) });
  }
  found = merge(found, fromMeta(meta));
  const link = (rel: string): SourcedValue | undefined => {
    const one = elements.find(
      (element) =>
        (element.tagName === 'link' || element.tagName === 'a') &&
        attribute(element, 'rel').split(' ').includes(rel),
    );
    const href = one === undefined ? undefined : webAddress(attribute(one, 'href'));
    return href === undefined ? undefined : stated(href, `link with rel=${rel}`, line(one));
  };
  const time = elements.find((one) => one.tagName === 'time' && attribute(one, 'dateTime') !== '');
  const day = time === undefined ? undefined : parseDate(attribute(time, 'dateTime'));
  const shown = visibleByline(root);
  const html = elements.find((one) => one.tagName === 'html');
  const language = /^[a-z]{2}(?![a-z])/i
    .exec(html === undefined ? '' : attribute(html, 'lang'))?.[0]
    .toLowerCase();
  const title = elements.find((one) => one.tagName === 'title');
  const tab = title === undefined ? undefined : oneLine(textOf(title));
  const headline = headlineOf(elements, tab);
  const visible = headline === undefined ? undefined : oneLine(textOf(headline));
  return merge(found, {
    ...present(
      'title',
      visible === undefined ? undefined : stated(visible, 'the headline of the page', line(headline)),
    ),
    ...present(
      'title',
      visible !== undefined || tab === undefined
        ? undefined
        : inferred(tab, 'the title of the browser window', line(title)),
    ),
    ...present('url', link('canonical')),
    ...present('licence', link('license')),
    ...present(
      'published',
      day === undefined ? shown.published : stated(day, 'the first time element', line(time)),
    ),
    authors: shown.authors,
    ...present(
      'language',
      language === undefined ? undefined : stated(language, 'the lang attribute', line(html)),
    ),
  });
}

/** Names by which hosts call the headline of an article, as against that of the site. */
const headlineNames = /^(?:(?:entry|post|article|blog|story)[-_]{1,2}(?:title|headline)|headline)$/i;

/**
 * The headline of the article: the only one that the host calls so, else the only one of the first level. Where there
 * are several, the title of the window says which.
 */
function headlineOf(elements: readonly Element[], tab: string | undefined): Element | undefined {
  const called = elements.filter(
    (one) =>
      // A document exported by Google has its title in a paragraph.
      (one.tagName === 'p' && attribute(one, 'className').split(' ').includes('title')) ||
      (/^h[1-4]$/.test(one.tagName) &&
        (attribute(one, 'itemProp') === 'headline' ||
          attribute(one, 'className')
            .split(' ')
            .some((name) => headlineNames.test(name)))),
  );
  const inTab = called.filter((one) => tab?.includes(oneLine(textOf(one)) ?? '\n') === true);
  const [only, ...others] = inTab.length > 0 ? inTab : called;
  if (only !== undefined && others.length === 0) return only;
  const first = elements.filter((one) => one.tagName === 'h1');
  return first.length === 1 ? first[0] : undefined;
}

const person = /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]+$/u;
const writer =
  /\bby\s+((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}?\p{Lu}[\p{L}.'’-]+)(?=\s+(?:on|in|at)\b|\s*[,·|•–-]|\s*$)/u;
const authorNames = /(?:^|[-_])(?:author|byline|writer)(?:$|[-_])|^fn$/i;
const dateNames = /(?:^|[-_])(?:date|published|posted|pubdate|timestamp)(?:$|[-_])/i;
/** Other people's names and days. */
const otherPlaces = /(?:^|[-_])(?:comments?|related|recommended|sidebar)(?:$|[-_])/i;
const longestByline = 120;

/** Author and day as readers see them, where the page says nothing to programs: going by what the host calls the places. */
function visibleByline(root: Root): {
  readonly authors: readonly Author[];
  readonly published?: SourcedValue;
} {
  let author: Author | undefined;
  let day: SourcedValue | undefined;
  const visit = (node: Nodes): void => {
    if (node.type !== 'element') {
      for (const child of childrenOf(node)) visit(child);
      return;
    }
    const names = [
      ...attribute(node, 'className').split(' '),
      attribute(node, 'id'),
      attribute(node, 'rel'),
      attribute(node, 'itemProp'),
    ];
    if (/^(?:aside|nav|script|style)$/.test(node.tagName)) return;
    if (node.tagName !== 'body' && names.some((one) => otherPlaces.test(one))) return;
    const isAuthor = names.some((one) => authorNames.test(one));
    if (isAuthor || names.some((one) => dateNames.test(one))) {
      const text = oneLine(textOf(node)) ?? '';
      const line = node.position?.start.line ?? 1;
      if (text.length <= longestByline) {
        const name = isAuthor
          ? (writer.exec(text)?.[1] ?? person.exec(text.replace(/^(?:posted |written )?by:?\s+/i, ''))?.[0])
          : undefined;
        if (name !== undefined) author ??= { name, where: 'the byline of the page', line };
        const date = parseDate(attribute(node, 'title')) ?? parseDate(text);
        if (date !== undefined) day ??= stated(date, 'the byline of the page', line);
      }
    }
    for (const child of node.children) visit(child);
  };
  visit(root);
  return { authors: author === undefined ? [] : [author], ...(day === undefined ? {} : { published: day }) };
}

function present<Key extends keyof Metadata>(
  key: Key,
  value: SourcedValue | undefined,
): Partial<Record<Key, SourcedValue>> {
  const made: Partial<Record<Key, SourcedValue>> = {};
  if (value !== undefined) made[key] = value;
  return made;
}

function fromMeta(meta: ReadonlyMap<string, { value: string; line: number }>): Partial<Metadata> {
  const first = (
    keys: readonly string[],
    convert: (value: string) => string | undefined,
  ): SourcedValue | undefined => {
    for (const key of keys) {
      const found = meta.get(key);
      const value = found === undefined ? undefined : convert(found.value);
      if (found !== undefined && value !== undefined) return stated(value, `meta ${key}`, found.line);
    }
    return undefined;
  };
  const same = (value: string): string => value;
  const author = first(
    ['author', 'article:author', 'parsely-author', 'dc.creator', 'twitter:creator'],
    (value) => (/^https?:|^@/.test(value) ? undefined : value),
  );
  const keywords = meta.get('keywords') ?? meta.get('article:tag');
  return {
    ...present('title', first(['og:title', 'twitter:title', 'dc.title', 'citation_title'], same)),
    ...present('publisher', first(['og:site_name', 'application-name', 'dc.publisher'], same)),
    ...present(
      'published',
      first(
        [
          'article:published_time',
          'datepublished',
          'date',
          'dc.date',
          'citation_publication_date',
          'parsely-pub-date',
        ],
        parseDate,
      ),
    ),
    ...present(
      'updated',
      first(['article:modified_time', 'og:updated_time', 'datemodified', 'last-modified'], parseDate),
    ),
    ...present('url', first(['og:url'], webAddress)),
    ...present('licence', first(['license', 'dc.rights', 'copyright'], same)),
    authors: author === undefined ? [] : [{ name: author.value, where: author.where, line: author.line }],
    tags:
      keywords === undefined
        ? []
        : keywords.value
            .split(',')
            .map((tag) => tag.trim())
            .filter((tag) => tag !== '')
            .slice(0, 30),
  };
}

function fromJsonLd(text: string, line: number): Partial<Metadata> {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return {};
  }
  const article = findArticle(data, 0);
  if (article === undefined) return {};
  const known = (key: string, convert: (value: string) => string | undefined): SourcedValue | undefined => {
    const value = oneLine(article[key]);
    const converted = value === undefined ? undefined : convert(value);
    return converted === undefined ? undefined : stated(converted, `JSON-LD ${key}`, line);
  };
  const publisher = isRecord(article['publisher'])
    ? oneLine(article['publisher']['name'])
    : oneLine(article['publisher']);
  return {
    ...present('title', known('headline', (value) => value) ?? known('name', (value) => value)),
    ...present('published', known('datePublished', parseDate)),
    ...present('updated', known('dateModified', parseDate)),
    ...present('url', known('url', webAddress) ?? known('mainEntityOfPage', webAddress)),
    ...present(
      'language',
      known('inLanguage', (value) => /^[a-z]{2}/i.exec(value)?.[0].toLowerCase()),
    ),
    ...present(
      'licence',
      known('license', (value) => value),
    ),
    ...present(
      'publisher',
      publisher === undefined ? undefined : stated(publisher, 'JSON-LD publisher', line),
    ),
    authors: authorsOf(article['author'], line),
    tags:
      typeof article['keywords'] === 'string'
        ? article['keywords']
            .split(',')
            .map((tag) => tag.trim())
            .slice(0, 30)
        : Array.isArray(article['keywords'])
          ? article['keywords'].flatMap((tag) => oneLine(tag) ?? []).slice(0, 30)
          : [],
  };
}

function authorsOf(value: unknown, line: number): readonly Author[] {
  return (Array.isArray(value) ? value : [value]).slice(0, 20).flatMap((one: unknown): Author[] => {
    const name = isRecord(one) ? oneLine(one['name']) : oneLine(one);
    const about = isRecord(one) ? (oneLine(one['description']) ?? oneLine(one['jobTitle'])) : undefined;
    return name === undefined
      ? []
      : [{ name, ...(about === undefined ? {} : { about }), where: 'JSON-LD author', line }];
  });
}

function findArticle(data: unknown, depth: number): Readonly<Record<string, unknown>> | undefined {
  if (depth > mostNested) return undefined;
  if (Array.isArray(data)) {
    for (const one of data) {
      const found = findArticle(one, depth + 1);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (!isRecord(data)) return undefined;
  const types = (Array.isArray(data['@type']) ? data['@type'] : [data['@type']]).map(String);
  if (
    types.some((type) => articleTypes.test(type)) &&
    (data['headline'] !== undefined || data['author'] !== undefined)
  )
    return data;
  return findArticle(data['@graph'], depth + 1);
}
