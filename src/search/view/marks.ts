const key = 'search-words';

/** Remembers the words of the search for the page that opens next in this tab. */
export function rememberWords(words: string): void {
  sessionStorage.setItem(key, words);
}

/** Marks the words of the search on the page that it led to. Changes nothing in the page: the browser paints them. */
export function markWords(page: Document): void {
  const words = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  const main = page.querySelector('main');
  if (words === null || main === null || !('highlights' in CSS)) return;
  const terms = (words.toLowerCase().match(/[\p{L}\p{N}_]{3,}/gu) ?? []).slice(0, 8);
  if (terms.length === 0) return;
  const ranges: Range[] = [];
  const walker = page.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null && ranges.length < 500; node = walker.nextNode()) {
    const text = (node.textContent ?? '').toLowerCase();
    for (const term of terms) {
      for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) {
        if (/[\p{L}\p{N}_]/u.test(text[at - 1] ?? ' ')) continue;
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + term.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
}
