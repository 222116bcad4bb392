import type { Marked } from '../query/excerpt.ts';
import type { Result } from '../query/search.ts';

/** A text with marks, as nodes: whatever stands in it, it stays text. */
function markedNodes(pieces: Marked): Node[] {
  return pieces.map((piece, place) => {
    if (place % 2 === 0) return document.createTextNode(piece);
    const marked = document.createElement('mark');
    marked.textContent = piece;
    return marked;
  });
}

/**
 * One line of the list.
 * @param id the id of the element
 * @param href where it leads
 */
export function optionOf(id: string, href: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.id = id;
  option.href = href;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

/** One result as an option of the list. */
export function resultOption(
  id: string,
  href: string,
  { title, page, verdict, text }: Result,
): HTMLAnchorElement {
  const option = optionOf(id, href);
  const heading = document.createElement('strong');
  if (page !== undefined) {
    const holder = document.createElement('span');
    holder.className = 'search-holder';
    holder.textContent = `${page} › `;
    heading.append(holder);
  }
  heading.append(...markedNodes(title));
  const below = document.createElement('span');
  if (verdict !== undefined) {
    const sign = document.createElement('span');
    sign.className = `verdict ${verdict}`;
    sign.textContent = verdict;
    below.append(sign, ' ');
  }
  below.append(...markedNodes(text));
  option.append(heading, below);
  return option;
}
