import { createHash } from 'node:crypto';
import { draftSchema, type Draft } from '../schemas/draft.ts';
import { cleanCharacters, normaliseLineEnds } from './decode/characters.ts';
import { decode } from './decode/encoding.ts';
import { repairMojibake } from './decode/mojibake.ts';
import type { Article, DocumentKind } from './document.ts';
import { looksLikeOther, otherFormat } from './format.ts';
import { kindOf } from './kind.ts';
import { limits } from './limits.ts';
import { compareNotes, type Note } from './note.ts';
import { outline, plainLine, type DraftSection } from './passages.ts';
import { keepFromPrevious, readDraft } from './read/draft.ts';
import { readHtml } from './read/html.ts';
import { readMarkdown } from './read/markdown.ts';
import type { Reading } from './read/reading.ts';
import { readScrap } from './read/scrap.ts';
import { noMetadata, type Metadata } from './metadata/metadata.ts';
import { RefusalError } from './refusal.ts';
import { stages } from './steps.ts';
import { inertBody } from './write/body.ts';
import { assemble, matterOf, noHash } from './write/front-matter.ts';
import { countWords } from './words.ts';

/** A raw file: nothing else about the world reaches the steps. */
export interface Raw {
  /** Name of the file without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** An article, imported. */
export interface Imported {
  readonly kind: DocumentKind;
  readonly encoding: string;
  readonly metadata: Metadata;
  readonly sections: readonly DraftSection[];
  readonly notes: readonly Note[];
  /** Words of the article's text. */
  readonly words: number;
  readonly matter: Draft;
  /** The whole text of the draft's file, with the hash of itself in it. */
  readonly mdx: string;
}

/**
 * Turns a raw file into a draft. Pure: the same bytes give the same draft on every day and machine.
 * @throws RefusalError where the file is no article or cannot be written safely
 */
export function importArticle(raw: Raw): Imported {
  try {
    return importUnguarded(raw);
  } catch (error) {
    // A tree that is deeper than the stack can go is too deep, whatever step met it first.
    if (error instanceof RangeError && /call stack/i.test(error.message)) throw new RefusalError('too-deep');
    throw error;
  }
}

function importUnguarded(raw: Raw): Imported {
  if (raw.bytes.length === 0) throw new RefusalError('empty');
  if (raw.bytes.length > limits.bytes)
    throw new RefusalError('too-big', `${(raw.bytes.length / 1024 / 1024).toFixed(1)} MiB`);
  const decoded = decode(raw.bytes);
  const lines = normaliseLineEnds(decoded.text);
  if (lines.trim() === '') throw new RefusalError('empty', 'it holds only white space');
  const format = otherFormat(raw.file, lines);
  if (format !== undefined) throw new RefusalError('other-format', `it is ${format}`);
  refuseLongLines(lines);
  // A draft is clean: what looks like a fault in it is what the article says.
  const isDraft = kindOf(raw.file, lines) === 'draft';
  const mended = isDraft ? lines : repairMojibake(lines);
  const text = isDraft ? lines : cleanCharacters(mended);
  const notes: Note[] = [
    ...(decoded.guessed ? [guessed(decoded.encoding)] : []),
    ...differences(lines, mended, 'mojibake', 'letters that had been read in the wrong encoding'),
    ...differences(mended, text, 'characters', 'characters that nobody can see, or spaces of odd widths'),
  ];
  const kind = kindOf(raw.file, text);
  const reading = read(kind, text);
  if (reading.blocks.length > limits.nodes) throw new RefusalError('too-many-nodes');
  let article: Article = {
    kind,
    file: raw.file,
    blocks: reading.blocks,
    metadata: reading.metadata,
    notes: [...notes, ...reading.notes],
  };
  for (const { step, kinds } of stages) {
    if (kinds.some((one) => one === kind)) article = step.run(article);
  }
  return finish(article, raw, decoded.encoding, reading.previous);
}

function read(kind: DocumentKind, text: string): Reading & { readonly previous?: Draft } {
  switch (kind) {
    case 'scrap':
      return { blocks: readScrap(text), metadata: noMetadata, notes: looksLikeOther(text) };
    case 'markdown':
      return readMarkdown(text);
    case 'html':
      return readHtml(text);
    case 'draft':
      return readDraft(text);
  }
}

function finish(article: Article, raw: Raw, encoding: string, previous: Draft | undefined): Imported {
  const words = article.blocks.reduce((sum, item) => sum + countWords(item.text), 0);
  if (words < limits.words) throw new RefusalError('not-an-article', `${words} words are left`);
  const { sections, notes } = outline(article.blocks);
  const sha256 = createHash('sha256').update(raw.bytes).digest('hex');
  const file = plainLine(raw.file) === '' ? 'unnamed' : plainLine(raw.file);
  const made = matterOf(article.metadata, sections, previous?.source ?? { file, sha256 }, file);
  const unsigned =
    previous === undefined ? made : { ...made, sections: keepFromPrevious(made.sections, previous) };
  const body = inertBody(article.blocks.map((item) => item.node));
  const text = assemble(unsigned, body);
  const output = createHash('sha256').update(text).digest('hex');
  const matter = draftSchema.parse({ ...unsigned, importer: { output } });
  return {
    kind: article.kind,
    encoding,
    metadata: article.metadata,
    sections,
    notes: [...article.notes, ...notes].sort(compareNotes),
    words,
    matter,
    mdx: text.replace(noHash, output),
  };
}

function refuseLongLines(text: string): void {
  let start = 0;
  for (let line = 1; start <= text.length; line += 1) {
    const end = text.indexOf('\n', start);
    const length = (end < 0 ? text.length : end) - start;
    if (length > limits.lineLength) throw new RefusalError('line-too-long', `line ${line}`);
    if (end < 0) return;
    start = end + 1;
  }
}

function guessed(encoding: string): Note {
  return {
    kind: 'ask',
    step: 'encoding',
    from: 1,
    to: 1,
    reason: `the encoding is not stated and was guessed as ${encoding}: look at letters with accents`,
    text: '',
  };
}

/** One note for each line that differs. */
function differences(before: string, after: string, step: string, reason: string): readonly Note[] {
  if (before === after) return [];
  const old = before.split('\n');
  const now = after.split('\n');
  return old.flatMap((line, index): Note[] =>
    line === now[index]
      ? []
      : [{ kind: 'repaired', step, from: index + 1, to: index + 1, reason, text: line }],
  );
}
