import { markWords } from './view/marks.ts';
import { choiceFrom, createView } from './view/view.ts';

/**
 * Makes the search of a page work: the dialogue opens with `/`, Control+K or its button; the page of the search keeps
 * question and choice in its address.
 */
export function startSearch(page: Document): void {
  markWords(page);
  const buttons = page.querySelectorAll<HTMLButtonElement>('[data-search-open]');
  const [button] = buttons;
  const dialog = page.querySelector<HTMLDialogElement>('[data-search]');
  if (!button || !dialog) return;
  const base = button.dataset['base'] ?? '/';
  const view = createView(dialog, { base, facets: ['type', 'framework'], first: 4, further: 2 });
  const place = page.querySelector<HTMLElement>('[data-search-page]');

  const open = (): void => {
    if (place) {
      place.querySelector<HTMLInputElement>('[data-search-words]')?.focus();
      return;
    }
    if (dialog.open) return;
    dialog.showModal();
    dialog.querySelector<HTMLInputElement>('[data-search-words]')?.select();
    view?.start();
  };

  for (const opener of buttons) {
    opener.dataset['ready'] = '';
    opener.addEventListener('click', open);
  }
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    const target = event.target;
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  page.addEventListener('keydown', (event) => {
    const typing =
      event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (slash || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) {
      event.preventDefault();
      open();
    }
  });

  if (!place) return;
  place.hidden = false;
  const full = createView(place, {
    base,
    facets: ['type', 'framework', 'topic', 'verdict', 'article'],
    first: 12,
    further: 8,
    onChange: (words, choice) => {
      const address = new URL(location.href);
      address.search = '';
      if (words !== '') address.searchParams.set('q', words);
      for (const [facet, values] of Object.entries(choice)) {
        for (const value of values) address.searchParams.append(facet, value);
      }
      history.replaceState(null, '', address);
    },
  });
  const asked = new URLSearchParams(location.search);
  full?.start();
  full?.ask(asked.get('q') ?? '', choiceFrom(asked));
}
