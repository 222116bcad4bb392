import { highlight } from '../query/excerpt.ts';

const storageKey = 'search-words';

/** How many places of a page are highlighted at most. */
const maxHighlights = 500;

/** Remembers the words of a search for the page that opens next in this tab. */
export function rememberWords(words: readonly string[]): void {
  try {
    sessionStorage.setItem(storageKey, words.join(' '));
  } catch {
    // A browser that stores nothing highlights nothing.
  }
}

function takeWords(): string[] {
  try {
    const words = sessionStorage.getItem(storageKey) ?? '';
    sessionStorage.removeItem(storageKey);
    return words.split(' ').filter((word) => word.length > 2);
  } catch {
    return [];
  }
}

/** Where a text node has the words. */
function rangesIn(node: Node, words: readonly string[]): Range[] {
  let end = 0;
  return highlight(node.textContent ?? '', words).flatMap((piece, position) => {
    const start = end;
    end += piece.length;
    if (position % 2 === 0) return [];
    const range = new Range();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [range];
  });
}

/** Highlights the words of the search on the page that it led to. The browser paints them: nothing in the page changes. */
export function highlightWords(page: Document): void {
  const words = takeWords();
  const main = page.querySelector('main');
  if (words.length === 0 || main === null || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const walker = page.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < maxHighlights; node = walker.nextNode())
    ranges.push(...rangesIn(node, words));
  CSS.highlights.set('found', new Highlight(...ranges));
}
