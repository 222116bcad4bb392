import type { Flow } from './tree.ts';
import { flowText } from './tree.ts';
import type { Metadata } from './metadata/metadata.ts';
import type { Note } from './note.ts';

/** What a raw file is: decides who reads it. `draft` is a file that the importer wrote itself. */
export type DocumentKind = 'scrap' | 'markdown' | 'html' | 'draft';

/** What stood before the text of a scraped line. */
export type Marker =
  { readonly type: 'bullet' } | { readonly type: 'number'; readonly value: number; readonly sign: string };

/** One block of the article at the top level, with what only the raw file knew about it. */
export interface Block {
  readonly node: Flow;
  /** Visible text, computed once. */
  readonly text: string;
  /** Blank lines before it in the raw file. */
  readonly gap: number;
  /** Bullet or number of a scraped line that is not yet part of a list. */
  readonly marker?: Marker;
}

/** The state that the steps hand on. No step changes what it was given. */
export interface Article {
  readonly kind: DocumentKind;
  /** Name of the raw file without its folder. */
  readonly file: string;
  readonly blocks: readonly Block[];
  readonly metadata: Metadata;
  readonly notes: readonly Note[];
}

/** A step of the importer: small, pure, with one duty. */
export interface Step {
  /** The name of its file. */
  readonly name: string;
  readonly run: (article: Article) => Article;
}

/** A block around a node. */
export function block(node: Flow, gap = 1, marker?: Marker): Block {
  return { node, text: flowText(node), gap, ...(marker === undefined ? {} : { marker }) };
}

/** The article with other blocks and further notes. */
export function revise(article: Article, blocks: readonly Block[], notes: readonly Note[]): Article {
  return { ...article, blocks, notes: notes.length === 0 ? article.notes : [...article.notes, ...notes] };
}

/** A note about a block: its lines and its text. */
export function noteOn(item: Block, kind: Note['kind'], step: string, reason: string): Note {
  const number = item.marker?.type === 'number' ? `${item.marker.value}${item.marker.sign} ` : '';
  return { kind, step, from: item.node.from, to: item.node.to, reason, text: number + item.text };
}

/**
 * Takes blocks out of the article, each with a note.
 * @param reasonFor the reason to remove the block, or undefined to keep it
 */
export function removeWhere(
  article: Article,
  step: string,
  reasonFor: (item: Block, index: number) => string | undefined,
): Article {
  const notes: Note[] = [];
  const blocks = article.blocks.filter((item, index) => {
    const reason = reasonFor(item, index);
    if (reason !== undefined) notes.push(noteOn(item, 'removed', step, reason));
    return reason === undefined;
  });
  return notes.length === 0 ? article : revise(article, blocks, notes);
}
