import { noteOn, revise, type Block, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { countWords, sameWords } from '../words.ts';
import { parseDate } from './dates.ts';
import { inferred, merge, stated, type Author, type SourcedValue } from './metadata.ts';

/** Two to four capitalised words and nothing else. */
const name = /^(?:[Bb]y\s+)?((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}.'’-]+)$/u;
/** `by Jo Smith, March 3, 2024`: both in one line. */
const both =
  /^(?:posted |written |published )?by\s+((?:\p{Lu}[\p{L}.'’-]*\s+){1,3}?\p{Lu}[\p{L}.'’-]+)(?:\s*[,·|•–-]\s*|\s+on\s+)(.{4,40})$/iu;
const dateLine =
  /^(?:posted|published|publi[ée]e?|veröffentlicht|publicado|pubblicato|gepubliceerd|mis à jour|aktualisiert|updated|last updated|last modified|edited|written|created|date)(?!\p{L})|min(?:ute)?s? read|^(?:\p{L}{3,9}\.? \d{1,2}, ?\d{4}|\d{1,2} \p{L}{3,9} \d{4})/iu;
const searched = 8;

interface Byline {
  authors: Author[];
  published?: SourcedValue;
  updated?: SourcedValue;
  publisher?: SourcedValue;
}

/**
 * Reads what stands between the title and the first paragraph of prose: author, dates, reading time, name of the site.
 * All of it becomes metadata.
 */
export const byline: Step = {
  name: 'byline',
  run: (article) => {
    const end = article.blocks.findIndex(isProse);
    const start = article.blocks.slice(0, Math.min(end < 0 ? 0 : end, searched));
    const found: Byline = { authors: [] };
    const notes: Note[] = [];
    const gone = new Set<Block>();
    const take = (item: Block, kind: 'moved' | 'removed', reason: string): void => {
      gone.add(item);
      notes.push(noteOn(item, kind, 'byline', reason));
    };
    start.forEach((item, index) => {
      const [, writer, day] = both.exec(item.text) ?? [];
      if (writer !== undefined && day !== undefined && parseDate(day) !== undefined) {
        found.authors.push({ name: writer, where: 'the line under the title', line: item.node.from });
        readDates(item, found);
        take(item, 'moved', 'author and date');
        return;
      }
      if (dateLine.test(item.text) && countWords(item.text) <= 14) {
        readDates(item, found);
        take(item, 'moved', 'date or reading time');
        return;
      }
      const person = name.exec(item.text)?.[1];
      if (person === undefined || item.node.type === 'heading') return;
      const next = start[index + 1];
      const repeated = start.some((other) => other !== item && sameWords(other.text, item.text));
      const beforeDate = next !== undefined && dateLine.test(next.text);
      if (/^by\s/i.test(item.text) || repeated || beforeDate) {
        if (!found.authors.some((author) => sameWords(author.name, person))) {
          found.authors.push({ name: person, where: 'the line under the title', line: item.node.from });
          take(item, 'moved', 'name of the author');
        } else take(item, 'removed', 'name of the author once more');
      } else if (article.kind === 'scrap' && index === 0 && titleIsBelow(article.metadata.title, item)) {
        found.publisher = stated(item.text, 'the first line of the page', item.node.from);
        take(item, 'moved', 'name of the site');
      }
    });
    if (notes.length === 0) return article;
    const blocks = article.blocks.filter((item) => !gone.has(item));
    return { ...revise(article, blocks, notes), metadata: merge(article.metadata, found) };
  },
};

/** A sentence of some length: where the article begins. */
function isProse(item: Block): boolean {
  return (
    item.node.type !== 'paragraph' || (countWords(item.text) >= 12 && /[.!?:…”"]$/.test(item.text.trim()))
  );
}

function titleIsBelow(title: SourcedValue | undefined, item: Block): boolean {
  return title !== undefined && title.line > item.node.from;
}

function readDates(item: Block, found: Byline): void {
  // `Posted on Mar 3 • Updated on Apr 9`: the word before a date says which one it is.
  for (const part of item.text.split(/(?=\b(?:last )?(?:updated|modified|edited)\b)/i)) {
    const date = parseDate(part);
    if (date === undefined) continue;
    const known = stated(date, 'the line under the title', item.node.from);
    if (/updated|modified|edited/i.test(part)) found.updated ??= known;
    else found.published ??= known;
  }
  // One host writes the reading time and the date without a space between them.
  if (/\d+ min read(?=\p{Lu}\p{L}{2} \d)/u.test(item.text)) {
    found.publisher ??= inferred(
      'Medium',
      'reading time and date run together in the form that Medium uses',
      item.node.from,
    );
  }
}
