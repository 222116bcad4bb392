import { mark } from '../query/excerpt.ts';

const key = 'search-words';

/** Remembers the words of the search for the page that opens next in this tab. */
export function rememberWords(words: readonly string[]): void {
  try {
    sessionStorage.setItem(key, words.join(' '));
  } catch {
    // A browser that keeps nothing marks nothing.
  }
}

function rememberedWords(): string[] {
  try {
    const words = sessionStorage.getItem(key) ?? '';
    sessionStorage.removeItem(key);
    return words.split(' ').filter((word) => word.length > 2);
  } catch {
    return [];
  }
}

/** Marks the words of the search on the page that it led to. Changes nothing in the page: the browser paints them. */
export function markWords(page: Document): void {
  const words = rememberedWords();
  const main = page.querySelector('main');
  if (words.length === 0 || main === null || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const walker = page.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < 500; node = walker.nextNode()) {
    let at = 0;
    mark(node.textContent ?? '', words).forEach((piece, place) => {
      if (place % 2 === 1) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + piece.length);
        ranges.push(range);
      }
      at += piece.length;
    });
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}
