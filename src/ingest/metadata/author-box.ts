import { noteOn, revise, type Article, type Block, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { countWords, sameWords } from '../words.ts';
import { merge, type Author } from './metadata.ts';

const aboutAuthor = /^(?:about the authors?|author|written by|about me)\s*:?$/i;
const endMarks =
  /^(?:share this (?:article|post|page|story)|related (?:articles|posts)|recommended(?: reading| for you| articles)?|more from .{2,40}|read next)\s*:?$/i;
const fullName =
  /^((?:\p{Lu}[\p{L}.'’-]+\s+){1,3}\p{Lu}[\p{L}.'’-]+),?\s+(?:an?|is|has|the|was|works|writes)\b/u;
const firstName = /(?:^|[,.]\s)(\p{Lu}\p{L}+) (?:has|is|was|enjoys|works|writes|helps)\b/u;
const experience =
  /\b(?:years of experience|experienced?|founder|co-founding|engineer|developer|writer|consultant|ceo|cto|passionate|enjoys|helps)\b/i;

/**
 * Finds where the article ends and the page goes on: a box about the author, a second share bar, pointers to other
 * pages. What follows is taken out; what it says about the author becomes metadata. Only the last fifth of the words can be such
 * an end, so that a mark in the middle does not cost half an article.
 */
export const authorBox: Step = {
  name: 'author-box',
  run: (article) => {
    const start = endOf(article);
    if (start < 0) return article;
    const rest = article.blocks.slice(start);
    const authors =
      article.metadata.authors.length > 0 ? describe(article.metadata.authors, rest) : authorsIn(rest);
    const notes: Note[] = rest.map((item) =>
      authors.some((author) => author.about === item.text || sameWords(author.name, item.text))
        ? noteOn(item, 'moved', 'author-box', 'about the author')
        : noteOn(item, 'removed', 'author-box', 'after the end of the article'),
    );
    const metadata = { ...merge({ ...article.metadata, authors: [] }, { authors }) };
    return { ...revise(article, article.blocks.slice(0, start), notes), metadata };
  },
};

function endOf(article: Article): number {
  const total = article.blocks.reduce((sum, item) => sum + countWords(item.text), 0);
  let before = 0;
  for (const [index, item] of article.blocks.entries()) {
    const text = item.text.trim();
    const isName = article.metadata.authors.some((author) => sameWords(author.name, text));
    if (before > total * 0.7 && index > 0 && (aboutAuthor.test(text) || endMarks.test(text) || isName))
      return index;
    before += countWords(item.text);
  }
  return -1;
}

/** Adds what the box says to the authors that the byline named. */
function describe(authors: readonly Author[], rest: readonly Block[]): readonly Author[] {
  return authors.map((author) => {
    const at = rest.findIndex((item) => sameWords(item.text, author.name));
    const about = rest[at + 1];
    return at < 0 || about === undefined || author.about !== undefined
      ? author
      : { ...author, about: about.text };
  });
}

function authorsIn(rest: readonly Block[]): readonly Author[] {
  for (const item of rest) {
    if (countWords(item.text) < 8 || item.node.type !== 'paragraph') continue;
    const named =
      fullName.exec(item.text)?.[1] ??
      (experience.test(item.text) ? firstName.exec(item.text)?.[1] : undefined);
    if (named !== undefined) {
      return [{ name: named, about: item.text, where: 'the note below the text', line: item.node.from }];
    }
  }
  return [];
}
