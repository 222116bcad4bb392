import { draftSchema, type Draft } from '../../schemas/draft.ts';
import { block } from '../document.ts';
import { inferred, stated, type SourcedValue, type Metadata } from '../metadata/metadata.ts';
import { RefusalError } from '../refusal.ts';
import { inlineText, mapFlow, type Flow, type Inline } from '../tree.ts';
import { readMdx } from '../write/read-mdx.ts';
import { figureMark } from '../write/to-mdast.ts';
import { splitFrontMatter, parseFrontMatter } from './front-matter.ts';
import { fromMdast } from './from-mdast.ts';
import type { Reading } from './reading.ts';

/**
 * Reads a draft that the importer wrote, perhaps edited since: nothing is removed from it, outline and passages are
 * made anew. A draft that nobody edited comes out as it was, to the byte.
 * @throws RefusalError where the file is no draft any more
 */
export function readDraft(text: string): Reading & { readonly previous: Draft } {
  const { matter, body, offset } = splitFrontMatter(text);
  const parsed = draftSchema.safeParse(parseFrontMatter(matter ?? '').data);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new RefusalError('front-matter', `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no draft'}`);
  }
  let tree;
  try {
    tree = readMdx(body);
  } catch (error) {
    throw new RefusalError('not-inert', error instanceof Error ? error.message : undefined);
  }
  const { nodes, notes } = fromMdast(tree, body, offset, undefined, true);
  return {
    blocks: nodes.map((node) => block(mapFlow(node, figureOf))),
    metadata: metadataOf(parsed.data),
    notes,
    previous: parsed.data,
  };
}

/** A paragraph that is one emphasis and begins with the mark stands for a picture. */
function figureOf(node: Flow): Flow | undefined {
  if (node.type !== 'paragraph') return undefined;
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (only?.type !== 'emphasis' || !inlineText(only.children).startsWith(figureMark)) return node;
  const [first, ...rest] = only.children;
  if (first?.type !== 'text' || !first.value.startsWith(figureMark)) return node;
  const value = first.value.slice(figureMark.length);
  const children: readonly Inline[] = value === '' ? rest : [{ type: 'text', value }, ...rest];
  return { ...node, children, figure: true };
}

function metadataOf(draft: Draft): Metadata {
  const known = (
    value: { basis: 'stated' | 'inferred'; value: string; from: string } | undefined,
  ): SourcedValue | undefined => {
    if (value === undefined) return undefined;
    const found = /^(.*), line (\d+)$/.exec(value.from);
    const make = value.basis === 'stated' ? stated : inferred;
    return make(value.value, found?.[1] ?? value.from, Number(found?.[2] ?? 1));
  };
  const all = {
    title: stated(draft.title, 'the draft', 1),
    authors: draft.authors.map((author) => ({
      name: author.name,
      ...(author.about === undefined ? {} : { about: author.about }),
      where: 'the draft',
      line: 1,
    })),
    publisher: known(draft.publisher),
    published: known(draft.published),
    updated: known(draft.updated),
    url: known(draft.url),
    licence: known(draft.licence),
    language: draft.language === undefined ? undefined : stated(draft.language, 'the draft', 1),
    tags: draft.tags ?? [],
  };
  const { authors, tags, ...values } = all;
  return {
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    authors,
    tags,
  };
}

/**
 * What the front matter of the earlier draft knew and its text cannot show: lines of the raw file, restored headings.
 */
export function keepFromPrevious(sections: Draft['sections'], previous: Draft): Draft['sections'] {
  const lines = new Map(
    previous.sections.flatMap((section) =>
      section.passages.map((one): [string, string] => [one.fingerprint, one.lines]),
    ),
  );
  const before = new Map(previous.sections.map((section) => [section.heading, section]));
  return sections.map((section) => {
    const old = before.get(section.heading);
    const { id, heading, level, topics, passages } = section;
    return {
      id,
      heading,
      level,
      ...(old?.restored === undefined ? {} : { restored: old.restored }),
      ...(old?.gap === undefined ? {} : { gap: old.gap }),
      ...(topics === undefined ? {} : { topics }),
      passages: passages.map((one) => ({ ...one, lines: lines.get(one.fingerprint) ?? one.lines })),
    };
  });
}
