import { Readability } from '@mozilla/readability';
import type { Element, ElementContent, Root } from 'hast';
import type { PlainElement } from '@mozilla/readability/JSDOMParser.js';
import rehypeParse from 'rehype-parse';
import rehypeRemark, { type Options as RemarkOptions } from 'rehype-remark';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import { unified } from 'unified';
import { lettersOf } from '../../schemas/passage.ts';
import { block } from '../document.ts';
import type { Note } from '../note.ts';
import { RefusalError } from '../refusal.ts';
import { countWords } from '../words.ts';
import { fromDom, toDom } from './dom.ts';
import { fromMdast, type MdastLike } from './from-mdast.ts';
import { attribute, childrenOf, elementsOf, isBlock, refuseOversized, textOf } from './hast.ts';
import { htmlMetadata } from './html-metadata.ts';
import { boxReason, freeListings, removeAnchors, removed } from './page-furniture.ts';
import type { Reading } from './reading.ts';
import { restoreWordLists } from './word-processor.ts';

/** What the converter hands to those who convert an element themselves. */
type State = Parameters<NonNullable<NonNullable<RemarkOptions['handlers']>[string]>>[0];

/** What never holds text of the article. It goes before the extractor looks, which could be misled by it. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'svg',
  'math',
  'canvas',
  'audio',
  'video',
  'button',
  'input',
  'select',
  'textarea',
  'form',
  'dialog',
  'link',
  'meta',
  'base',
]);
const hidden = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Only what an article is made of; no class, style, id, event handler, and no address but of the web. */
const schema: typeof defaultSchema = {
  tagNames:
    `a b blockquote br code dd del dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img kbd li ol p pre q s samp span strong sub sup
    table tbody td tfoot th thead tr ul var div section article main`.split(/\s+/),
  attributes: {
    '*': ['dataLines'],
    a: ['href'],
    img: ['src', 'alt'],
    code: [['className', /^language-./]],
    ol: ['start'],
  },
  protocols: { href: ['http', 'https', 'mailto'], src: ['http', 'https'] },
  strip: [...silent],
  ancestors: defaultSchema.ancestors ?? {},
};

const parser = unified().use(rehypeParse).freeze();
const sanitiser = unified().use(rehypeSanitize, schema).freeze();
const converter = unified()
  .use(rehypeRemark, {
    handlers: {
      // A caption belongs to its picture: `fromMdast` makes a figure of it.
      figcaption: (state: State, node: Element) =>
        state
          .toFlow(state.all(node))
          .map((one) => (one.type === 'paragraph' ? { ...one, data: { figure: true } } : one)),
    },
  })
  .freeze();

/**
 * Reads a saved web page: metadata from the whole page, the article by Readability, its tree by the unified tools.
 * The lines of the raw file ride along as attributes, because the extractor knows no positions.
 * @param text decoded and cleaned text
 * @throws RefusalError where the page is too deep or too large, asks for a password or breaks off
 */
export function readHtml(text: string): Reading {
  if (/<[a-z!/][^<>]*$/i.test(text.slice(-2000))) throw new RefusalError('truncated', 'it ends inside a tag');
  const page = parser.parse(text);
  refuseOversized(page);
  restoreWordLists(page);
  const notes: Note[] = [...removeAnchors(page), ...freeListings(page)];
  const metadata = htmlMetadata(page);
  const asksPassword = elementsOf(page).some(
    (one) => one.tagName === 'input' && attribute(one, 'type') === 'password',
  );
  const visible = prune(page, notes);
  const extracted = extract(visible);
  const { nodes, notes: kept } = fromMdast(extracted, '', 0, metadata.url?.value);
  const blocks = nodes.map((node) => block(node));
  const words = (): number => blocks.reduce((sum, { text: own }) => sum + countWords(own), 0);
  if (asksPassword && words() < 150) throw new RefusalError('password-page');
  const texts = blocks.flatMap(({ text: own }) => own.split('\n'));
  notes.push(...kept, ...outside(visible, texts));
  if (/<html\b/i.test(text) && !/<\/html\s*>/i.test(text)) {
    notes.push({
      kind: 'ask',
      step: 'html',
      from: 1,
      to: 1,
      reason: 'the page has no end: it may have been saved incompletely',
      text: '',
    });
  }
  return { blocks, metadata, notes };
}

/** The page without what is never text and the boxes of the host, each element with its lines as an attribute. */
function prune(page: Root, notes: Note[]): Root {
  const length = textOf(page).length;
  const reasonFor = (node: Element): string | undefined => {
    if (silent.has(node.tagName)) return `<${node.tagName}> holds no text of an article`;
    // A page shows one of several tabs at a time; all of them are the article.
    const isTab = attribute(node, 'role') === 'tabpanel';
    if (!isTab && (hidden.test(attribute(node, 'style')) || node.properties['hidden'] === true))
      return 'hidden from readers';
    return boxReason(node, length);
  };
  const visit = (node: ElementContent): ElementContent[] => {
    if (node.type === 'comment') return [];
    if (node.type !== 'element') return [node];
    const reason = reasonFor(node);
    if (reason !== undefined) {
      const text = textOf(node).trim();
      if (text !== '' && !/^(?:script|style)$/.test(node.tagName)) notes.push(removed(node, reason, text));
      return [];
    }
    const from = node.position?.start.line ?? 1;
    const to = node.position?.end.line ?? from;
    const properties = { ...node.properties, dataLines: `${from}-${to}` };
    // The extractor would leave out a tab that the page does not show at first.
    if (properties['role'] === 'tabpanel') {
      delete properties['hidden'];
      delete properties['style'];
    }
    // One host calls its headings `header-anchor-post`, and the extractor takes them for the head of the page.
    if (/^h[1-6]$/.test(node.tagName)) {
      delete properties['className'];
      delete properties['id'];
    }
    return [{ ...node, properties, children: node.children.flatMap(visit) }];
  };
  return {
    type: 'root',
    children: page.children.flatMap((child) =>
      child.type === 'element' || child.type === 'text' ? visit(child) : [],
    ),
  };
}

/** The article of the page as a tree of Markdown. */
function extract(page: Root): MdastLike {
  const document = toDom(page);
  // The document has what Readability uses; its type is its own.
  const found = new Readability<PlainElement>(document as unknown as Document, {
    keepClasses: true,
    disableJSONLD: true,
    charThreshold: 200,
    serializer: (element) => element as unknown as PlainElement,
  }).parse();
  const tree = sanitiser.runSync(fromDom(found?.content ?? document.body));
  refuseOversized(tree);
  for (const node of elementsOf(tree)) restoreLines(node);
  return converter.runSync(tree) as MdastLike;
}

/** Puts the lines of the raw file where the tools look for a position. */
function restoreLines(node: Element): void {
  const [from, to] = attribute(node, 'dataLines').split('-').map(Number);
  if (from === undefined || to === undefined || Number.isNaN(from)) {
    delete node.position;
    return;
  }
  node.position = { start: { line: from, column: 1 }, end: { line: to, column: 1 } };
}

/**
 * Blocks of the page that are not in the article: the extractor took them for furniture.
 * @param page all that a reader sees
 * @param article the lines of the article's text
 */
function outside(page: Root, article: readonly string[]): readonly Note[] {
  const lines = article.map(lettersOf);
  const all = lines.join('');
  // Most blocks of a page are a line of the article, and only others are looked for in the whole of it.
  const known = new Set(lines);
  const notes: Note[] = [];
  for (const element of elementsOf(page)) {
    if (!isBlock(element) && element.tagName !== 'title') continue;
    const own = ownText(element);
    const plain = lettersOf(own);
    if (plain === '' || known.has(plain) || all.includes(plain)) continue;
    const [from, to] = attribute(element, 'dataLines').split('-').map(Number);
    notes.push({
      kind: 'removed',
      step: 'readability',
      from: from ?? 1,
      to: to ?? 1,
      reason: 'outside of the article',
      text: own,
    });
  }
  return notes;
}

/** The text of a block without that of the blocks inside it. */
function ownText(node: Element): string {
  const collect = (one: ElementContent): string => {
    if (one.type === 'text') return one.value;
    if (one.type !== 'element' || isBlock(one)) return ' ';
    return childrenOf(one)
      .map((child) => (child.type === 'element' || child.type === 'text' ? collect(child) : ''))
      .join('');
  };
  return node.children.map(collect).join('').replace(/\s+/g, ' ').trim();
}
