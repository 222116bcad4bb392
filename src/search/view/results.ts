import type { Highlighted } from '../query/excerpt.ts';
import type { Answer, Result } from '../query/question.ts';
import { textElement } from './elements.ts';

/** A text with highlights, as nodes: whatever is in it stays text. */
const highlightedNodes = (pieces: Highlighted): (string | Node)[] =>
  pieces.map((piece, position) => (position % 2 === 0 ? piece : textElement('mark', piece)));

/** An option of the list: a link that the field points to while the focus stays in the field. */
function linkOption(href: string): HTMLAnchorElement {
  const option = document.createElement('a');
  option.href = href;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  return option;
}

/** A result as an option of the list. */
function resultOption(href: string, { title, page, verdict, text }: Result): HTMLAnchorElement {
  const heading = document.createElement('strong');
  if (page !== undefined) heading.append(textElement('span', `${page} › `, 'search-holder'));
  heading.append(...highlightedNodes(title));
  const excerpt = document.createElement('span');
  if (verdict !== undefined) excerpt.append(textElement('span', verdict, `verdict ${verdict}`), ' ');
  excerpt.append(...highlightedNodes(text));
  const option = linkOption(href);
  option.append(heading, excerpt);
  return option;
}

/** What is shown of an answer. */
export interface Shown {
  readonly linkTo: (url: string) => string;
  /** How many results a group shows at most. */
  readonly maxResults: number;
  /** Where all results are, if not all of them are shown here. */
  readonly allResults: string | undefined;
}

/**
 * Shows an answer as options of a list, in groups.
 * @param list the element of the list, whose id is the beginning of the ids in it
 */
export function showResults(list: HTMLElement, answer: Answer, shown: Shown): void {
  const groups = answer.groups.map(({ type, name, count, results }) => {
    const visible = results.slice(0, shown.maxResults);
    const heading = count > visible.length ? `${name}, ${visible.length} of ${count}` : name;
    const label = textElement('div', heading, 'search-group');
    label.id = `${list.id}-${type}`;
    label.setAttribute('role', 'presentation');
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', label.id);
    group.append(label, ...visible.map((result) => resultOption(shown.linkTo(result.url), result)));
    return group;
  });
  list.replaceChildren(...groups);
  if (shown.allResults !== undefined) {
    const link = linkOption(shown.allResults);
    link.className = 'search-whole';
    link.textContent = `All ${answer.count} results, with topics, verdicts and articles to choose from`;
    list.append(link);
  }
  list.querySelectorAll('[role=option]').forEach((option, position) => {
    option.id = `${list.id}-${position + 1}`;
  });
}
