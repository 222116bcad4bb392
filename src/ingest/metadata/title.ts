import { noteOn, revise, type Block, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { inlineText } from '../tree.ts';
import { countWords, sameWords } from '../words.ts';
import { merge, stated, type SourcedValue } from './metadata.ts';

const head = 12;
const cover = /^cover image for\s+(.{3,200})$/i;

/**
 * Finds the title of the article and takes it and its repetitions out of the text: it becomes metadata. Runs first,
 * because everything before the title is the page's own, and the byline stands beside it.
 */
export const title: Step = {
  name: 'title',
  run: (article) => {
    const found = article.metadata.title ?? titleOf(article.blocks, article.kind === 'scrap');
    if (found === undefined) return article;
    const first = article.blocks.findIndex((item) => sameWords(item.text, found.value));
    const notes: Note[] = [];
    const blocks = article.blocks.filter((item, index) => {
      const isTitle =
        sameWords(item.text, found.value) && (item.node.type === 'paragraph' || item.node.type === 'heading');
      if (isTitle && index <= Math.max(first, head)) {
        notes.push(
          noteOn(item, 'moved', 'title', index === first ? 'title of the article' : 'title once more'),
        );
        return false;
      }
      if (article.kind === 'scrap' && index < head && cover.test(item.text)) {
        notes.push(noteOn(item, 'removed', 'title', 'description of the cover picture'));
        return false;
      }
      return true;
    });
    return { ...revise(article, blocks, notes), metadata: merge(article.metadata, { title: found }) };
  },
};

function titleOf(blocks: readonly Block[], scraped: boolean): SourcedValue | undefined {
  const start = blocks.slice(0, head);
  if (!scraped) {
    const headline = start.find((item) => item.node.type === 'heading' && item.node.depth === 1);
    if (headline?.node.type !== 'heading') return undefined;
    return stated(inlineText(headline.node.children), 'the first headline', headline.node.from);
  }
  const covered = start.find((item) => cover.test(item.text));
  const name = covered === undefined ? undefined : cover.exec(covered.text)?.[1];
  if (covered !== undefined && name !== undefined && start.some((item) => sameWords(item.text, name))) {
    const line = start.find((item) => sameWords(item.text, name));
    return stated(
      line?.text ?? name,
      'the line that the cover picture is named after',
      line?.node.from ?? covered.node.from,
    );
  }
  const repeated = start.find(
    (item, index) =>
      looksLikeTitle(item) && start.slice(index + 1).some((other) => sameWords(other.text, item.text)),
  );
  if (repeated !== undefined)
    return stated(repeated.text, 'a line that the page repeats', repeated.node.from);
  const first = start.slice(0, 3).find((item) => looksLikeTitle(item));
  return first === undefined ? undefined : stated(first.text, 'the first line', first.node.from);
}

function looksLikeTitle(item: Block): boolean {
  const words = countWords(item.text);
  return (
    item.node.type === 'paragraph' &&
    item.marker === undefined &&
    words >= 3 &&
    words <= 25 &&
    !/[.;,]$/.test(item.text)
  );
}
