import { fingerprintOf, type Passage } from '../schemas/passage.ts';
import type { Block } from './document.ts';
import type { Note } from './note.ts';
import { inlineText, type Flow, type Heading, type Lines } from './tree.ts';

export interface DraftPassage extends Lines {
  readonly fingerprint: string;
  readonly kind: Passage['kind'];
  readonly opening?: string;
  /** The whole text, for suggestions and drift; never published. */
  readonly text: string;
}

export interface DraftSection {
  readonly id: string;
  readonly heading: string;
  readonly level: 2 | 3 | 4 | 5 | 6;
  readonly restored?: Heading['restored'];
  readonly line: number;
  readonly passages: readonly DraftPassage[];
}

/** The schema counts repetitions of the same words up to nine. */
const mostRepetitions = 9;

/**
 * The outline of the article: sections with their passages, in reading order. Each block is a passage: a paragraph, an
 * item of a list without what is nested in it, a row of a table, a piece of code.
 */
export function outline(blocks: readonly Block[]): {
  sections: readonly DraftSection[];
  notes: readonly Note[];
} {
  const seen = new Map<string, number>();
  const ids = new Set<string>();
  const notes: Note[] = [];
  const sections: { head: Omit<DraftSection, 'passages'>; passages: DraftPassage[] }[] = [];
  const open = (node?: Heading): void => {
    const heading = node === undefined ? 'Introduction' : plainLine(inlineText(node.children));
    const level = node === undefined || node.depth === 1 ? 2 : node.depth;
    const head = {
      id: uniqueId(heading, sections.length + 1, ids),
      heading,
      level,
      ...(node?.restored === undefined ? {} : { restored: node.restored }),
      line: node?.from ?? 1,
    } as const;
    sections.push({ head, passages: [] });
  };
  for (const item of blocks) {
    if (item.node.type === 'heading') {
      open(item.node);
      continue;
    }
    if (sections.length === 0) open();
    for (const passage of passagesOf(item.node)) {
      const count = (seen.get(passage.fingerprint) ?? 0) + 1;
      seen.set(passage.fingerprint, count);
      if (count > mostRepetitions) {
        notes.push({
          kind: 'ask',
          step: 'passages',
          from: passage.from,
          to: passage.to,
          reason: `the same words for the ${count}th time: not listed as a passage`,
          text: passage.text,
        });
        continue;
      }
      sections
        .at(-1)
        ?.passages.push(
          count === 1 ? passage : { ...passage, fingerprint: `${passage.fingerprint}-${count}` },
        );
    }
  }
  if (sections.length === 0) open();
  return { sections: sections.map(({ head, passages }) => ({ ...head, passages })), notes };
}

/** The passages of one block, in reading order. */
function passagesOf(node: Flow, kind: Passage['kind'] = 'paragraph'): readonly DraftPassage[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph': {
      const own = node.type === 'paragraph' && node.figure === true ? 'figure' : kind;
      return passage(inlineText(node.children), own, node);
    }
    case 'code':
      return passage(node.value, 'code', node);
    case 'list':
      return node.children.flatMap((item) =>
        item.children.flatMap((child) => passagesOf(child, 'list-item')),
      );
    case 'blockquote':
      return node.children.flatMap((child) => passagesOf(child, 'quotation'));
    case 'table':
      return node.children.flatMap((row) =>
        passage(row.cells.map(inlineText).join(' '), 'table-row', row, inlineText(row.cells[0] ?? [])),
      );
    case 'thematicBreak':
      return [];
  }
}

function passage(text: string, kind: Passage['kind'], lines: Lines, start = text): readonly DraftPassage[] {
  if (!/[\p{L}\p{N}]/u.test(text)) return [];
  const opening = kind === 'code' || kind === 'figure' ? undefined : openingOf(start);
  return [
    {
      fingerprint: fingerprintOf(text),
      kind,
      ...(opening === undefined ? {} : { opening }),
      text,
      from: lines.from,
      to: lines.to,
    },
  ];
}

/** The first eight words at most, no longer than the schema allows. */
function openingOf(text: string): string | undefined {
  const words = text.normalize('NFC').trim().split(/\s+/, 8);
  while (words.length > 0 && words.join(' ').length > 80) words.pop();
  const opening = words.join(' ');
  return opening === '' ? undefined : opening;
}

/** One line of plain text as the schemas want it: angle brackets become the quotation marks that look like them. */
export function plainLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/</g, '‹').replace(/>/g, '›').trim();
}

/** Lower-case ASCII in groups joined by hyphens, at most 80; `fallback` where nothing is left. */
export function kebab(text: string, fallback: string): string {
  const slug = text
    .replace(/&/g, ' and ')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 72)
    .replace(/-+$/, '');
  return slug === '' ? fallback : slug;
}

function uniqueId(heading: string, position: number, taken: Set<string>): string {
  const wanted = kebab(heading, `section-${position}`);
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

/** The text of a section with its heading. */
export function sectionText(section: DraftSection): string {
  return [section.heading, ...section.passages.map((one) => one.text)].join('\n');
}
