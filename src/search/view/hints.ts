import type { Answer } from '../query/question.ts';
import { chip, textElement } from './elements.ts';
import { forgetSearches, recentSearches } from './recent.ts';

/** What can be asked, for a reader who has not asked yet: a word, a worry, a name from the code. */
const examples = ['login', 'N+1 queries', 'does it scale', 'trailing slash', 'url_for'];

/** A line of searches that can be made with a click. */
function suggestions(
  label: string,
  searches: readonly string[],
  onAsk: (words: string) => void,
): HTMLElement {
  const line = document.createElement('p');
  line.append(`${label} `, ...searches.map((words) => chip(words, () => onAsk(words))));
  return line;
}

/**
 * What a reader sees who has asked nothing: what can be asked, and what was asked in this browser before.
 * @param onAsk told of the search that was clicked
 * @param onForget told when the earlier searches are gone
 */
export function startHints(onAsk: (words: string) => void, onForget: () => void): HTMLElement[] {
  const start = suggestions('Ask in your own words, or type a name from the code:', examples, onAsk);
  const recent = recentSearches();
  if (recent.length === 0) return [start];
  const earlier = suggestions('Searched before in this browser:', recent, onAsk);
  const forget = chip('Forget these', () => {
    forgetSearches();
    onForget();
  });
  forget.classList.add('search-forget');
  earlier.append(forget);
  return [start, earlier];
}

/** What a reader sees whose question found nothing. */
export function nothingFoundHints(onAsk: (words: string) => void): HTMLElement[] {
  const advice = textElement(
    'p',
    'Try fewer words or another word for it, or the page “Everything from A to Z” in the menu.',
  );
  return [advice, suggestions('Others ask:', examples, onAsk)];
}

/** What the status says of an answer. */
export function statusOf({ count, corrected, unknown }: Answer): string {
  const found = count === 0 ? 'Nothing found' : `${count} ${count === 1 ? 'place' : 'places'} found`;
  const meant = corrected.map(({ from, to }) => `“${to}” instead of “${from}”`);
  const missing = unknown.map((word) => `no page has “${word}”`);
  return `${[found, ...(meant.length > 0 ? [`searched for ${meant.join(', ')}`] : []), ...missing].join('; ')}.`;
}
