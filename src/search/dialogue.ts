import { markWords } from './view/marks.ts';
import type * as Views from './view/view.ts';

/** The search itself comes when somebody is about to search: most readers of a page never do. */
const load = (): Promise<typeof Views> => import('./view/view.ts');

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
  const field = dialog.querySelector<HTMLInputElement>('[data-search-words]');
  let making: Promise<Views.View | undefined> | undefined;
  const make = async (): Promise<Views.View | undefined> => {
    const { createView } = await load();
    const made = createView(dialog, { base, facets: ['type', 'framework'], first: 4, further: 2 });
    // What was typed while the search was on its way.
    if (field && field.value !== '') made?.ask(field.value);
    return made;
  };
  const view = (): Promise<Views.View | undefined> =>
    (making ??= make().catch(() => {
      making = undefined;
      const status = dialog.querySelector('[data-search-status]');
      if (status) status.textContent = 'The search could not be loaded.';
      return undefined;
    }));
  const place = page.querySelector<HTMLElement>('[data-search-page]');

  const open = (): void => {
    if (place) {
      place.querySelector<HTMLInputElement>('[data-search-words]')?.focus();
      return;
    }
    if (dialog.open) return;
    dialog.showModal();
    field?.select();
    void view().then((made) => made?.start());
  };

  for (const opener of buttons) {
    opener.dataset['ready'] = '';
    opener.addEventListener('click', open);
    for (const intent of ['pointerenter', 'focus']) {
      opener.addEventListener(intent, () => void view(), { once: true });
    }
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

  if (place) void load().then((search) => openPage(search, place, base));
}

/** The page of the search: every facet, and an address that says what was asked. */
function openPage({ choiceFrom, createView }: typeof Views, place: HTMLElement, base: string): void {
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
