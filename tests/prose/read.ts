import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';
import { isMap, isScalar, isSeq, parseDocument, type Node as YamlNode } from 'yaml';
import type { Block } from './block.ts';

/** The fields whose values are prose; everything else in a YAML file is ids, addresses, numbers. */
const proseFields: ReadonlySet<string> = new Set([
  'aspect',
  'ask',
  'audience',
  'condition',
  'definition',
  'description',
  'django',
  'flask',
  'note',
  'question',
  'reason',
  'short',
  'statement',
  'summary',
  'text',
  'title',
  'wouldSettle',
]);

/** Fields that are headings of a page. */
const headingFields: ReadonlySet<string> = new Set(['title']);

/**
 * The prose of a file of the content, or of a document in Markdown.
 * @param path its path: digests and claims report what articles say
 * @param source its text
 */
export function blocksOf(path: string, source: string): Block[] {
  const digest = path.includes('content/articles/');
  const voice = digest || path.includes('content/claims/') ? 'reported' : 'own';
  // The title and the headings of a digest are those of the article; a reference bears its title.
  const foreign = digest || path.includes('content/references/');
  const blocks = path.endsWith('.yaml')
    ? yamlBlocks(source, 0, voice)
    : path.endsWith('.mdx')
      ? mdxBlocks(source, voice)
      : bodyBlocks(0, voice, fromMarkdown(source, markdown));
  return foreign ? blocks.filter(({ kind }) => kind !== 'heading') : blocks;
}

const markdown = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

function mdxBlocks(source: string, voice: Block['voice']): Block[] {
  const [whole = '', matter = ''] = /^---\n([\s\S]*?\n)---\n/.exec(source) ?? [];
  const tree = fromMarkdown(source.slice(whole.length), {
    extensions: [...markdown.extensions, mdxjs()],
    mdastExtensions: [...markdown.mdastExtensions, mdxFromMarkdown()],
  });
  return [...yamlBlocks(matter, whole === '' ? 0 : 4, voice), ...bodyBlocks(whole.length, voice, tree)];
}

/** What of a Markdown tree matters here. */
interface TreeNode {
  readonly type: string;
  readonly value?: string | null | undefined;
  readonly children?: readonly TreeNode[] | undefined;
  readonly position?: { readonly start: { readonly offset?: number | undefined } } | undefined;
}

/**
 * The blocks of a Markdown tree.
 * @param from where its text begins in the file
 */
function bodyBlocks(from: number, voice: Block['voice'], tree: TreeNode): Block[] {
  const blocks: Block[] = [];
  const visit = (node: TreeNode): void => {
    if (['paragraph', 'heading', 'tableCell'].includes(node.type)) {
      blocks.push(textOf(node, from, node.type === 'heading' ? 'heading' : 'text', voice));
      return;
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return blocks;

  function textOf(node: TreeNode, shift: number, kind: Block['kind'], speaker: Block['voice']): Block {
    let text = '';
    const offsets: number[] = [];
    const add = (piece: string, start: number, step: 0 | 1): void => {
      for (let index = 0; index < piece.length; index += 1) offsets.push(start + step * index);
      text += piece;
    };
    const walk = (part: TreeNode): void => {
      const start = shift + (part.position?.start.offset ?? 0);
      if (part.type === 'text') add((part.value ?? '').replaceAll('\n', ' '), start, 1);
      else if (part.type === 'inlineCode') add('CODE', start, 0);
      else if (part.type === 'break') add(' ', start, 0);
      else for (const child of part.children ?? []) walk(child);
    };
    walk(node);
    return { kind, voice: speaker, text, offsets };
  }
}

function yamlBlocks(source: string, shift: number, voice: Block['voice']): Block[] {
  const blocks: Block[] = [];
  const visit = (node: unknown, field: string): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) visit(value, isScalar(key) ? String(key.value) : '');
    } else if (isSeq(node)) {
      for (const item of node.items) visit(item, field);
    } else if (isScalar(node) && typeof node.value === 'string' && proseFields.has(field)) {
      const start = shift + startOf(node, source);
      blocks.push({
        kind: headingFields.has(field) ? 'heading' : 'text',
        voice,
        text: node.value,
        offsets: Array.from(node.value, (_, index) => start + index),
      });
    }
  };
  visit(parseDocument(source).contents, '');
  return blocks;
}

/** The first character of a value, inside its quotation marks. */
function startOf(node: YamlNode, source: string): number {
  const start = node.range?.[0] ?? 0;
  return /["']/.test(source.charAt(start)) ? start + 1 : start;
}
