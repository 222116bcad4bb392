import { highlightWords } from './view/highlights.ts';
import type { View, ViewOptions } from './view/view.ts';

/** What every view of a page needs of the parts that are loaded on demand. */
async function loadParts(button: HTMLElement) {
  const { askWorker, createView, filtersFrom, parametersOf } = await import('./on-demand.ts');
  const { base = '/', href = '/search/' } = button.dataset;
  const root = base.replace(/\/$/, '');
  const folder = new URL(`${root}/pagefind/`, location.href).href;
  const shared: Pick<ViewOptions, 'ask' | 'linkTo'> = {
    ask: askWorker(() => new Worker(`${folder}pagefind-worker.js`), folder),
    linkTo: (path) => root + path,
  };
  return { createView, filtersFrom, parametersOf, shared, searchPage: href };
}

/**
 * Makes the search of a page work: the dialogue opens with `/`, Control+K or its button; the search page keeps question
 * and filters in its URL. The search itself is loaded when somebody is about to use it: most readers of a page never do.
 */
export function startSearch(page: Document): void {
  highlightWords(page);
  const buttons = page.querySelectorAll<HTMLButtonElement>('[data-search-open]');
  const [button] = buttons;
  const dialog = page.querySelector<HTMLDialogElement>('[data-search]');
  if (!button || !dialog) return;
  const searchPage = page.querySelector<HTMLElement>('[data-search-page]');
  const box = searchPage ?? dialog;
  const load = viewLoader(box, () =>
    searchPage ? pageView(button, searchPage) : dialogView(button, dialog),
  );
  const open = (): void => {
    if (!searchPage && !dialog.open) {
      dialog.showModal();
      void load().then((view) => view?.start());
    }
    const field = box.querySelector<HTMLInputElement>('[data-search-words]');
    field?.focus();
    field?.select();
  };
  for (const opener of buttons) {
    opener.dataset['ready'] = '';
    opener.addEventListener('click', open);
    for (const intent of ['pointerenter', 'focus']) {
      opener.addEventListener(intent, () => void load(), { once: true });
    }
  }
  closeByClick(dialog);
  openByKey(page, open);
  if (searchPage) void load().then((view) => view?.start());
}

/** Loads a view with the first call, and again after a failure, of which the status tells. */
function viewLoader(
  box: HTMLElement,
  make: () => Promise<View | undefined>,
): () => Promise<View | undefined> {
  let loading: Promise<View | undefined> | undefined;
  return () =>
    (loading ??= make().catch(() => {
      loading = undefined;
      const status = box.querySelector('[data-search-status]');
      if (status) status.textContent = 'The search could not be loaded.';
      return undefined;
    }));
}

/** The dialogue closes with its button, with a click beside it, and with a link that is followed. */
function closeByClick(dialog: HTMLDialogElement): void {
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
  });
}

/** Calls back for Control+K or Command+K, and for `/` where nobody is typing. */
function openByKey(page: Document, open: () => void): void {
  page.addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    const typing = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    const slash = key === '/' && !typing && !ctrlKey && !metaKey && !altKey;
    const controlK = key.toLowerCase() === 'k' && (ctrlKey || metaKey);
    if (!slash && !controlK) return;
    event.preventDefault();
    open();
  });
}

/** The dialogue: few results of each type, and the way to all of them. */
async function dialogView(button: HTMLElement, dialog: HTMLElement): Promise<View | undefined> {
  const { createView, parametersOf, shared, searchPage } = await loadParts(button);
  return createView(dialog, {
    ...shared,
    facets: ['type', 'framework'],
    firstGroup: 4,
    furtherGroups: 2,
    singleGroup: 12,
    searchPage: (words, filters) => `${searchPage}?${parametersOf(words, filters)}`,
  });
}

/** The search page: every facet, and a URL that says what was asked. */
async function pageView(button: HTMLElement, box: HTMLElement): Promise<View | undefined> {
  box.hidden = false;
  const { createView, filtersFrom, parametersOf, shared } = await loadParts(button);
  const view = createView(box, {
    ...shared,
    facets: ['type', 'framework', 'topic', 'verdict', 'article'],
    firstGroup: 12,
    furtherGroups: 6,
    singleGroup: 60,
    onChange: (words, filters) => {
      const url = new URL(location.href);
      url.search = String(parametersOf(words, filters));
      history.replaceState(null, '', url);
    },
  });
  const asked = new URLSearchParams(location.search);
  const typed = box.querySelector<HTMLInputElement>('[data-search-words]')?.value;
  view?.ask(typed || (asked.get('q') ?? ''), filtersFrom(asked));
  return view;
}
