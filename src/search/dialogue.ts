import { markWords } from './view/marks.ts';
import type { View } from './view/view.ts';

/** The search itself comes when somebody is about to search: most readers of a page never do. */
async function parts(button: HTMLElement) {
  const [view, { askWorker }] = await Promise.all([import('./view/view.ts'), import('./query/ask.ts')]);
  const { base = '/', href = '/search/' } = button.dataset;
  const root = base.replace(/\/$/, '');
  const folder = new URL(`${root}/pagefind/`, location.href).href;
  const ask = askWorker(() => new Worker(`${folder}pagefind-worker.js`), folder);
  const whole: Parameters<typeof view.createView>[1]['whole'] = (words, choice) =>
    `${href}?${view.parametersOf(words, choice)}`;
  return { ...view, ask, whole, linkTo: (address: string): string => root + address };
}

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
  const place = page.querySelector<HTMLElement>('[data-search-page]');
  const box = place ?? dialog;
  const field = box.querySelector<HTMLInputElement>('[data-search-words]');
  let making: Promise<View | undefined> | undefined;
  const view = (): Promise<View | undefined> =>
    (making ??= (place ? fullView(button, place) : smallView(button, dialog)).catch(() => {
      making = undefined;
      const status = box.querySelector('[data-search-status]');
      if (status) status.textContent = 'The search could not be loaded.';
      return undefined;
    }));

  const open = (): void => {
    if (!place && !dialog.open) {
      dialog.showModal();
      void view().then((made) => made?.start());
    }
    field?.focus();
    field?.select();
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
  if (place) void view().then((made) => made?.start());
}

/** The dialogue: few results of each kind, and the way to all of them. */
async function smallView(button: HTMLElement, dialog: HTMLElement): Promise<View | undefined> {
  const { createView, ask, whole, linkTo } = await parts(button);
  return createView(dialog, {
    ask,
    linkTo,
    facets: ['type', 'framework'],
    first: 4,
    further: 2,
    alone: 12,
    whole,
  });
}

/** The page of the search: every facet, and an address that says what was asked. */
async function fullView(button: HTMLElement, place: HTMLElement): Promise<View | undefined> {
  place.hidden = false;
  const { createView, choiceFrom, parametersOf, ask, linkTo } = await parts(button);
  const view = createView(place, {
    ask,
    linkTo,
    facets: ['type', 'framework', 'topic', 'verdict', 'article'],
    first: 12,
    further: 6,
    alone: 60,
    onChange: (words, choice) => {
      const address = new URL(location.href);
      address.search = String(parametersOf(words, choice));
      history.replaceState(null, '', address);
    },
  });
  const asked = new URLSearchParams(location.search);
  const words = place.querySelector<HTMLInputElement>('[data-search-words]')?.value;
  view?.ask(words || (asked.get('q') ?? ''), choiceFrom(asked));
  return view;
}
