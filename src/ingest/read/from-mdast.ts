import { limits } from '../limits.ts';
import type { Note } from '../note.ts';
import { RefusalError } from '../refusal.ts';
import type { Code, Flow, Inline, Item, Row } from '../tree.ts';
import { safeAddress } from '../write/address.ts';
import { htmlText, isKnownTag } from './raw-html.ts';

declare module 'mdast' {
  interface ParagraphData {
    /** The paragraph describes a picture. */
    readonly figure?: boolean;
  }
}

/** What is read of a node of mdast, whoever parsed it: only these fields, whatever else it carries. */
export interface MdastLike {
  readonly type: string;
  readonly children?: readonly MdastLike[] | undefined;
  readonly value?: string | undefined;
  readonly url?: string | null | undefined;
  readonly alt?: string | null | undefined;
  readonly lang?: string | null | undefined;
  readonly depth?: number | undefined;
  readonly ordered?: boolean | null | undefined;
  readonly start?: number | null | undefined;
  readonly checked?: boolean | null | undefined;
  readonly name?: string | null | undefined;
  readonly identifier?: string | undefined;
  readonly data?: { readonly figure?: boolean } | undefined;
  readonly position?:
    | {
        readonly start: { readonly line: number; readonly offset?: number | undefined };
        readonly end: { readonly line: number };
      }
    | undefined;
}

interface Context {
  readonly notes: Note[];
  readonly source: string;
  /** Lines of the raw file before the text that was parsed. */
  readonly offset: number;
  /** Address that relative links start from, where the file shows one. */
  readonly base: string | undefined;
  readonly definitions: ReadonlyMap<string, string>;
  /** Bare addresses stay text: set for drafts, whose links are all written out. */
  readonly written: boolean;
  nodes: number;
}

/**
 * Turns a tree of mdast into the tree of an article: only what the allow-list has comes over, the rest as text and with
 * a note. This is the only door from foreign Markdown and HTML into a draft.
 * @throws RefusalError where the tree is too deep or too large
 */
export function fromMdast(
  root: MdastLike,
  source: string,
  offset: number,
  base: string | undefined,
  written = false,
): { nodes: readonly Flow[]; notes: readonly Note[] } {
  const definitions = definitionsIn(root);
  const context: Context = { notes: [], source, offset, base, definitions, written, nodes: 0 };
  const nodes = flows(root.children ?? [], context, 0);
  return { nodes, notes: context.notes };
}

/** The definitions of links, wherever they stand; of equals the first counts (CommonMark 0.31, section 4.7). */
function definitionsIn(root: MdastLike): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const stack: MdastLike[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { identifier, url } = node;
    if (
      node.type === 'definition' &&
      identifier !== undefined &&
      typeof url === 'string' &&
      !found.has(identifier)
    ) {
      found.set(identifier, url);
    }
    for (const child of (node.children ?? []).toReversed()) stack.push(child);
  }
  return found;
}

function lines(node: MdastLike, context: Context): { from: number; to: number } {
  const from = (node.position?.start.line ?? 1) + context.offset;
  return { from, to: Math.max(from, (node.position?.end.line ?? 1) + context.offset) };
}

function note(context: Context, node: MdastLike, kind: Note['kind'], reason: string, text: string): void {
  context.notes.push({ kind, step: 'allow-list', ...lines(node, context), reason, text });
}

function count(context: Context, depth: number): void {
  context.nodes += 1;
  if (context.nodes > limits.nodes) throw new RefusalError('too-many-nodes');
  if (depth > limits.depth) throw new RefusalError('too-deep');
}

function flows(nodes: readonly MdastLike[], context: Context, depth: number): readonly Flow[] {
  return nodes.flatMap((node) => flow(node, context, depth));
}

function flow(node: MdastLike, context: Context, depth: number): readonly Flow[] {
  count(context, depth);
  const children = node.children ?? [];
  switch (node.type) {
    case 'paragraph':
      return paragraph(node, context, depth);
    case 'heading':
      return heading(node, context, depth);
    case 'list':
      return list(node, context, depth);
    case 'blockquote': {
      const inner = flows(children, context, depth + 1);
      return inner.length === 0 ? [] : [{ type: 'blockquote', children: inner, ...lines(node, context) }];
    }
    case 'code':
      return code(node, lines(node, context));
    case 'table':
      return table(node, context, depth);
    case 'thematicBreak':
      return [{ type: 'thematicBreak', ...lines(node, context) }];
    case 'definition':
      return [];
    case 'html':
      return rawBlock(node, lines(node, context), context);
    case 'footnoteDefinition':
    case 'mdxJsxFlowElement':
      return flows(
        children.some((child) => phrasing.has(child.type)) ? [{ ...node, type: 'paragraph' }] : children,
        context,
        depth + 1,
      );
    default: {
      if (phrasing.has(node.type))
        return flow({ type: 'paragraph', children: [node], position: node.position }, context, depth + 1);
      const text = node.value ?? '';
      if (text.trim() !== '')
        note(context, node, 'removed', `a ${node.type} has no place in an article`, text);
      return flows(children, context, depth + 1);
    }
  }
}

function paragraph(node: MdastLike, context: Context, depth: number): readonly Flow[] {
  const children = node.children ?? [];
  const picture = onlyPicture(children);
  if (picture !== undefined) return figure(picture, context);
  const content = normalizeInlines(inlines(children, context, depth + 1));
  if (content.length === 0) return [];
  const caption = node.data?.figure === true ? { figure: true as const } : {};
  return [{ type: 'paragraph', children: content, ...caption, ...lines(node, context) }];
}

function heading(node: MdastLike, context: Context, depth: number): readonly Flow[] {
  const content = normalizeInlines(inlines(node.children ?? [], context, depth + 1));
  const depths = [1, 2, 3, 4, 5, 6] as const;
  return content.length === 0
    ? []
    : [
        {
          type: 'heading',
          depth: depths[(node.depth ?? 2) - 1] ?? 2,
          children: content,
          ...lines(node, context),
        },
      ];
}

function list(node: MdastLike, context: Context, depth: number): readonly Flow[] {
  const items: Item[] = (node.children ?? []).map((item) => {
    count(context, depth + 1);
    return { children: flows(item.children ?? [], context, depth + 2), ...lines(item, context) };
  });
  const children = items.filter((item) => item.children.length > 0);
  if (children.length === 0) return [];
  const start = node.ordered === true ? { start: Math.min(node.start ?? 1, 999_999_999) } : {};
  return [{ type: 'list', ...start, children, ...lines(node, context) }];
}

function table(node: MdastLike, context: Context, depth: number): readonly Flow[] {
  const all = node.children ?? [];
  // Where a page marks no cell as a header, the converter puts an empty row on top, which has no lines.
  const top = all[0];
  const invented =
    top !== undefined && top.position === undefined && all.length > 1 && plain(top).trim() === '';
  const rows: Row[] = all.slice(invented ? 1 : 0).map((row) => {
    const cells = (row.children ?? []).map((cell) =>
      normalizeInlines(inlines(cell.children ?? [], context, depth + 2)),
    );
    return { cells, ...lines(row, context) };
  });
  // A row may be wider than the header, as after a bar inside code: nothing is cut off.
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  if (width === 0) return [];
  const children = rows.map((row) => ({
    ...row,
    cells: Array.from({ length: width }, (_, index) => row.cells[index] ?? []),
  }));
  return [{ type: 'table', children, ...lines(node, context) }];
}

const phrasing = new Set([
  'text',
  'inlineCode',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'image',
  'imageReference',
  'break',
  'mdxJsxTextElement',
  'footnoteReference',
]);

function code(node: MdastLike, at: { from: number; to: number }): readonly Code[] {
  const lang = /^[a-z][\w+#.-]{0,24}$/i.exec(node.lang ?? '')?.[0].toLowerCase();
  const value = (node.value ?? '').replace(/\n+$/, '');
  return value.trim() === '' ? [] : [{ type: 'code', ...(lang === undefined ? {} : { lang }), value, ...at }];
}

function rawBlock(node: MdastLike, at: { from: number; to: number }, context: Context): readonly Flow[] {
  const { text, dropped } = htmlText(node.value ?? '');
  if (dropped !== '') note(context, node, 'removed', 'raw HTML that is no text', dropped);
  if (text.length === 0) {
    if (dropped === '') note(context, node, 'removed', 'raw HTML without text', node.value ?? '');
    return [];
  }
  note(context, node, 'repaired', 'raw HTML, only its text is kept', node.value ?? '');
  return text.map((value) => ({ type: 'paragraph', children: [{ type: 'text', value }], ...at }));
}

function onlyPicture(children: readonly MdastLike[]): MdastLike | undefined {
  const real = children.filter((child) => child.type !== 'text' || (child.value ?? '').trim() !== '');
  const only = real.length === 1 ? real[0] : undefined;
  if (only?.type === 'link') return onlyPicture(only.children ?? []);
  return only?.type === 'image' || only?.type === 'imageReference' ? only : undefined;
}

function figure(node: MdastLike, context: Context): readonly Flow[] {
  const alt = (node.alt ?? '').replace(/\s+/g, ' ').trim();
  note(
    context,
    node,
    'removed',
    alt === '' ? 'picture without a description' : 'picture: its description is kept as a figure',
    node.url ?? context.definitions.get(node.identifier ?? '') ?? '',
  );
  return alt === ''
    ? []
    : [
        {
          type: 'paragraph',
          figure: true,
          children: [{ type: 'text', value: alt }],
          ...lines(node, context),
        },
      ];
}

function inlines(nodes: readonly MdastLike[], context: Context, depth: number): readonly Inline[] {
  return nodes.flatMap((node) => inline(node, context, depth));
}

function inline(node: MdastLike, context: Context, depth: number): readonly Inline[] {
  count(context, depth);
  const inner = (): readonly Inline[] => inlines(node.children ?? [], context, depth + 1);
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: node.value ?? '' }];
    case 'inlineCode': {
      const value = (node.value ?? '').replace(/\s+/g, ' ');
      return value.trim() === '' ? [] : [{ type: 'inlineCode', value }];
    }
    case 'break':
      return [{ type: 'break' }];
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: inner() }];
    case 'link':
      return link(node, node.url ?? '', inner(), context);
    case 'linkReference':
      return link(node, context.definitions.get(node.identifier ?? '') ?? '', inner(), context);
    case 'image':
    case 'imageReference': {
      const alt = (node.alt ?? '').replace(/\s+/g, ' ').trim();
      note(
        context,
        node,
        'removed',
        alt === '' ? 'picture without a description' : 'picture: its description is kept as text',
        node.url ?? '',
      );
      return alt === '' ? [] : [{ type: 'text', value: alt }];
    }
    case 'html':
      return rawInline(node, context);
    case 'footnoteReference':
      return [{ type: 'text', value: `[${node.identifier ?? ''}]` }];
    case 'mdxJsxTextElement': {
      if (node.name === 'br') return [{ type: 'break' }];
      if (node.name === 'em') return [{ type: 'emphasis', children: inner() }];
      if (node.name === 'strong') return [{ type: 'strong', children: inner() }];
      if (node.name === 'code') {
        const value = plain(node);
        return value === '' ? [] : [{ type: 'inlineCode', value }];
      }
      return inner();
    }
    default: {
      const value = node.value ?? '';
      if (value !== '') note(context, node, 'repaired', `${node.type} kept as text`, value);
      return value === '' ? inner() : [{ type: 'text', value }];
    }
  }
}

function plain(node: MdastLike): string {
  return (node.value ?? '') + (node.children ?? []).map(plain).join('');
}

function link(
  node: MdastLike,
  url: string,
  children: readonly Inline[],
  context: Context,
): readonly Inline[] {
  const offset = node.position?.start.offset;
  if (context.written && (offset === undefined || context.source[offset] !== '[')) return children;
  const safe = safeAddress(url, context.base);
  if (safe !== undefined && children.length > 0) return [{ type: 'link', url: safe, children }];
  // CommonMark takes `<int:id>` for an address with the scheme `int`: it is a route, and stays one.
  if (offset !== undefined && context.source[offset] === '<' && /^[\w+.-]+:/.test(url)) {
    return [{ type: 'text', value: `<${url}>` }];
  }
  if (url !== '')
    note(context, node, 'removed', 'address of a link that is no address of the web; the text is kept', url);
  return children;
}

function rawInline(node: MdastLike, context: Context): readonly Inline[] {
  const value = node.value ?? '';
  if (/^<br\b/i.test(value)) return [{ type: 'break' }];
  // `<username>` in prose is a placeholder and no element.
  if (!isKnownTag(value)) return [{ type: 'text', value }];
  note(context, node, 'removed', 'raw HTML inside a line; the text around it is kept', value);
  return [];
}

/** Joins neighbours of one kind, collapses white space, takes blanks off the ends and breaks off the end. */
export function normalizeInlines(nodes: readonly Inline[]): readonly Inline[] {
  const collapsed = nodes.flatMap((node): readonly Inline[] => {
    if (node.type === 'text') {
      const value = node.value.replace(/\s+/g, ' ');
      return value === '' ? [] : [{ type: 'text', value }];
    }
    return node.type === 'emphasis' || node.type === 'strong' || node.type === 'link'
      ? hoistBlanks(node)
      : [node];
  });
  const joined: Inline[] = [];
  for (const node of collapsed) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      joined[joined.length - 1] = { type: 'text', value: (last.value + node.value).replace(/\s+/g, ' ') };
    } else if ((node.type === 'strong' || node.type === 'emphasis') && last?.type === node.type) {
      joined[joined.length - 1] = {
        type: node.type,
        children: normalizeInlines([...last.children, ...node.children]),
      };
    } else joined.push(node);
  }
  return trimInlines(joined);
}

/** Blanks at the ends of emphasis and links stand outside: inside they would keep the marks from working. */
function hoistBlanks(node: Exclude<Inline, { type: 'text' | 'inlineCode' | 'break' }>): readonly Inline[] {
  const first = node.children[0];
  const last = node.children.at(-1);
  const before: Inline[] =
    first?.type === 'text' && /^\s/.test(first.value) ? [{ type: 'text', value: ' ' }] : [];
  const after: Inline[] =
    last?.type === 'text' && /\s$/.test(last.value) ? [{ type: 'text', value: ' ' }] : [];
  const children = normalizeInlines(node.children);
  if (children.length === 0)
    return before.length > 0 || after.length > 0 ? [{ type: 'text', value: ' ' }] : [];
  return [...before, { ...node, children }, ...after];
}

function trimInlines(nodes: readonly Inline[]): readonly Inline[] {
  // Hoisting may have put two texts side by side.
  const rejoined: Inline[] = [];
  for (const node of nodes) {
    const last = rejoined.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      rejoined[rejoined.length - 1] = { type: 'text', value: (last.value + node.value).replace(/\s+/g, ' ') };
    else if (node.type === 'text' && last?.type === 'break')
      rejoined.push({ type: 'text', value: node.value.trimStart() });
    else {
      if (node.type === 'break' && last?.type === 'text')
        rejoined[rejoined.length - 1] = { type: 'text', value: last.value.trimEnd() };
      rejoined.push(node);
    }
  }
  let result = rejoined.filter((node) => node.type !== 'text' || node.value !== '');
  while (result[0]?.type === 'break') result = result.slice(1);
  while (result.at(-1)?.type === 'break') result = result.slice(0, -1);
  const first = result[0];
  if (first?.type === 'text') result = [{ type: 'text', value: first.value.trimStart() }, ...result.slice(1)];
  const last = result.at(-1);
  if (last?.type === 'text') result = [...result.slice(0, -1), { type: 'text', value: last.value.trimEnd() }];
  return result.filter((node) => node.type !== 'text' || node.value !== '');
}
