import { loadPagefind, type Pagefind, type PagefindPage } from './pagefind.ts';

const shownPages = 8;
const shownSections = 3;

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

function resultLink(title: string, url: string, excerpt: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = url;
  const name = document.createElement('strong');
  name.textContent = title;
  const text = document.createElement('span');
  text.append(...excerptNodes(excerpt));
  link.append(name, text);
  return link;
}

/** One page with the sections that match, as an item of the list. */
function resultItem(page: PagefindPage): HTMLLIElement {
  const item = document.createElement('li');
  const kind = page.meta['kind'];
  if (kind !== undefined) {
    const label = document.createElement('span');
    label.className = 'search-kind';
    label.textContent = page.meta['verdict'] === undefined ? kind : `${kind}: ${page.meta['verdict']}`;
    item.append(label);
  }
  item.append(resultLink(page.meta['title'] ?? page.url, page.url, page.excerpt));
  const sections = page.sub_results.filter(({ url }) => /#(?!title$)/.test(url)).slice(0, shownSections);
  if (sections.length > 0) {
    const list = document.createElement('ul');
    for (const section of sections) {
      const row = document.createElement('li');
      row.append(resultLink(section.title, section.url, section.excerpt));
      list.append(row);
    }
    item.append(list);
  }
  return item;
}

/**
 * Makes the search of a page work: opens with `/`, Control+K or the button, shows results as the reader types,
 * moves through them with the arrow keys.
 */
export function startSearch(page: Document): void {
  const buttons = page.querySelectorAll<HTMLButtonElement>('[data-search-open]');
  const [button] = buttons;
  const dialog = page.querySelector<HTMLDialogElement>('[data-search]');
  const input = page.querySelector<HTMLInputElement>('[data-search-words]');
  const status = page.querySelector<HTMLElement>('[data-search-status]');
  const list = page.querySelector<HTMLElement>('[data-search-results]');
  if (!button || !dialog || !input || !status || !list) return;

  let loading: Promise<Pagefind> | undefined;
  const pagefind = (): Promise<Pagefind> => (loading ??= loadPagefind(button.dataset['base'] ?? '/'));

  const open = (): void => {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    pagefind().catch(() => {
      loading = undefined;
      status.textContent = 'The search index is not here. It is made when the site is built.';
    });
  };

  const search = async (): Promise<void> => {
    const words = input.value.trim();
    if (words === '') {
      list.replaceChildren();
      status.textContent = '';
      return;
    }
    const found = await (await pagefind()).debouncedSearch(words, {}, 80);
    if (found === null) return;
    const pages = await Promise.all(found.results.slice(0, shownPages).map((result) => result.data()));
    if (input.value.trim() !== words) return;
    list.replaceChildren(...pages.map(resultItem));
    const count = found.results.length;
    status.textContent =
      count === 0
        ? `Nothing found for “${words}”. Try fewer or other words.`
        : `${count} ${count === 1 ? 'page' : 'pages'} found${count > shownPages ? `, the first ${shownPages} shown` : ''}`;
  };

  const move = (step: 1 | -1): void => {
    const stops: HTMLElement[] = [input, ...list.querySelectorAll('a')];
    const at = stops.findIndex((stop) => stop === page.activeElement);
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  };

  for (const opener of buttons) {
    opener.dataset['ready'] = '';
    opener.addEventListener('click', open);
  }
  page.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    const target = event.target;
    if (target === dialog || (target instanceof Element && target.closest('a'))) dialog.close();
  });
  input.addEventListener('input', () => {
    search().catch(() => undefined);
  });
  dialog.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    } else if (event.key === 'Enter' && page.activeElement === input) {
      list.querySelector('a')?.click();
    }
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
}
