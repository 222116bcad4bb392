import type { RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { heading } from './tree.ts';

/** What stands at the head of a page as Markdown. */
export interface DocumentHead {
  readonly title: string;
  readonly description: string;
  /** The URL of the page. */
  readonly url: string;
  readonly reviewed?: string | undefined;
  readonly versions?:
    { readonly django?: string | undefined; readonly flask?: string | undefined } | undefined;
}

const options: Options = {
  bullet: '-',
  rule: '-',
  emphasis: '_',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/**
 * Writes a text as Markdown.
 * @param content its blocks
 */
export function writeMarkdown(content: readonly RootContent[]): string {
  return toMarkdown({ type: 'root', children: [...content] }, options);
}

/**
 * Writes a document: front matter, the title, the text.
 * @param head what stands at its head
 * @param content the text
 */
export function writeDocument(head: DocumentHead, content: readonly RootContent[]): string {
  const { title, description, url, versions, reviewed } = head;
  const frontMatter = stringify(
    { title, description, url, applies_to: versions, reviewed, licence: 'CC-BY-4.0' },
    { lineWidth: 0 },
  );
  return `---\n${frontMatter}---\n\n${writeMarkdown([heading(1, title), ...content])}`;
}
