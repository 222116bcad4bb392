import type { PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { frontMatter } from './front-matter.ts';
import { plainBlock } from './plain-blocks.ts';
import { plainText } from './plain-text.ts';

/** What stands at the head of a page as Markdown. */
export interface DocumentHead {
  readonly title: string;
  readonly description: string;
  /** The address of the page. */
  readonly url: string;
  readonly reviewed?: string | undefined;
  readonly versions?:
    { readonly django?: string | undefined; readonly flask?: string | undefined } | undefined;
}

/** A page that lists or weighs, before it is written. */
export interface ListPage {
  readonly address: string;
  readonly title: string;
  readonly description: string;
  readonly content: RootContent[];
}

/** Made once: the library prepares its patterns anew for every set of extensions. */
const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: { text: plainText },
};

const rule: RootContent = { type: 'thematicBreak' };
const ruled = '\n\n---\n';

/** Blocks as the library writes them. At the end of a document it may add a line break: a rule behind them has it. */
const written = (children: readonly RootContent[]): string =>
  toMarkdown({ type: 'root', children: [...children, rule] }, options).slice(0, -ruled.length);

const writtenLine = (children: PhrasingContent[]): string => written([{ type: 'paragraph', children }]);

/**
 * Writes the text of a document.
 * @param content its blocks
 */
export function writeText(content: readonly RootContent[]): string {
  // Of two lists side by side the second gets another mark.
  const alone = content.every((node, place) => node.type !== 'list' || content[place - 1]?.type !== 'list');
  const blocks = alone
    ? content.map((node) => plainBlock(node, writtenLine) ?? written([node]))
    : [written(content)];
  const text = blocks.join('\n\n');
  return /[^\n]$/.test(text) ? `${text}\n` : text;
}

/**
 * Writes a document: front matter, the title, the text.
 * @param head what stands at its head
 * @param content the text
 */
export function writeDocument(head: DocumentHead, content: readonly RootContent[]): string {
  const front = frontMatter({
    title: head.title,
    description: head.description,
    url: head.url,
    applies_to: head.versions,
    reviewed: head.reviewed,
    licence: 'CC-BY-4.0',
  });
  const title: RootContent = { type: 'heading', depth: 1, children: [{ type: 'text', value: head.title }] };
  return `---\n${front}---\n\n${writeText([title, ...content])}`;
}
