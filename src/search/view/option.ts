import type { Fragment } from '../query/pagefind.ts';

/** Copies Pagefind's excerpt, which is HTML with `mark` elements, as text and marks only. */
function excerptNodes(excerpt: string): Node[] {
  const parsed = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...parsed.body.childNodes].map((node) => {
    if (node.nodeName !== 'MARK') return document.createTextNode(node.textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = node.textContent;
    return mark;
  });
}

/** A title with the words of the question marked. */
function markedTitle(title: string, words: readonly string[]): Node[] {
  return title.split(/(\s+)/).map((part) => {
    const bare = part.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, '');
    const meant =
      bare !== '' &&
      words.some((word) => bare.startsWith(word) || (word.startsWith(bare) && bare.length > 3));
    if (!meant) return document.createTextNode(part);
    const mark = document.createElement('mark');
    mark.textContent = part;
    return mark;
  });
}

/** One result as an option of the list. */
export function optionOf(id: string, fragment: Fragment, words: readonly string[]): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = id;
  option.href = fragment.url;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const title = document.createElement('strong');
  const { page, verdict } = fragment.meta;
  if (page !== undefined) title.append(`${page} › `);
  title.append(...markedTitle(fragment.meta['title'] ?? fragment.url, words));
  const text = document.createElement('span');
  if (verdict !== undefined) {
    const sign = document.createElement('em');
    sign.textContent = `${verdict} `;
    text.append(sign);
  }
  text.append(...excerptNodes(fragment.excerpt));
  option.append(title, text);
  return option;
}
