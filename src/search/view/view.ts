import type { Answer, Ask, Filters } from '../query/question.ts';
import type { Facet } from '../record-types.ts';
import { showChips } from './chips.ts';
import { type Combobox, createCombobox } from './combobox.ts';
import { highlightWords, rememberWords } from './highlights.ts';
import { nothingFoundHints, startHints, statusOf } from './hints.ts';
import { rememberSearch } from './recent.ts';
import { showResults } from './results.ts';

/** How a view shows what was found. */
export interface ViewOptions {
  readonly ask: Ask;
  /** Makes a link from a URL below the base path. */
  readonly linkTo: (url: string) => string;
  /** Which facets have chips. */
  readonly facets: readonly Facet[];
  /** How many results the first group and each further group show, and how many where there is one group only. */
  readonly firstGroup: number;
  readonly furtherGroups: number;
  readonly singleGroup: number;
  /** The URL of the search page for a question, where this view is not that page. */
  readonly searchPage?: (words: string, filters: Filters) => string;
  /** Told of every change of the question or the filters. */
  readonly onChange?: (words: string, filters: Filters) => void;
}

/** A field with its results: the same in the dialogue and on the search page. */
export interface View {
  readonly start: () => void;
  readonly ask: (words: string, filters: Filters) => void;
}

/** The elements of a view. */
interface Elements {
  readonly input: HTMLInputElement;
  readonly status: HTMLElement;
  readonly list: HTMLElement;
  readonly chips: HTMLElement;
  readonly hint: HTMLElement;
}

/** After so many milliseconds without an answer the status says that the search is at work. */
const patience = 300;

/**
 * Makes a field with its list of results work.
 * @param root holds the field, the chips, the status and the list
 * @returns nothing where one of them is missing
 */
export function createView(root: HTMLElement, options: ViewOptions): View | undefined {
  const input = root.querySelector<HTMLInputElement>('[data-search-words]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const list = root.querySelector<HTMLElement>('[data-search-results]');
  const chips = root.querySelector<HTMLElement>('[data-search-chips]');
  const hint = root.querySelector<HTMLElement>('[data-search-hint]');
  if (!input || !status || !list || !chips || !hint) return undefined;
  return new SearchView({ input, status, list, chips, hint }, options);
}

class SearchView implements View {
  readonly #elements: Elements;
  readonly #options: ViewOptions;
  readonly #combobox: Combobox;
  #filters: Filters = {};
  /** Counts the questions: an answer to an earlier one is not shown. */
  #questions = 0;
  #highlighted: readonly string[] = [];

  constructor(elements: Elements, options: ViewOptions) {
    const { input, list } = elements;
    this.#elements = elements;
    this.#options = options;
    this.#combobox = createCombobox(input, list, options.searchPage === undefined);
    input.addEventListener('input', () => void this.#run());
    list.addEventListener('click', ({ target }) => this.#onResult(target));
  }

  start(): void {
    if (this.#words() !== '') {
      void this.#run();
      return;
    }
    this.#showStart();
    // Asked for nothing, the search loads what every question needs.
    this.#options.ask({ words: '', filters: {}, firstGroup: 0, furtherGroups: 0 }).catch(() => undefined);
  }

  ask(words: string, filters: Filters): void {
    this.#elements.input.value = words;
    this.#filters = filters;
    void this.#run();
  }

  #words(): string {
    return this.#elements.input.value.trim();
  }

  /** Asks what is in the field, and shows the answer. */
  async #run(): Promise<void> {
    const { input, status } = this.#elements;
    const { firstGroup, furtherGroups, singleGroup } = this.#options;
    const filters = this.#filters;
    const words = this.#words();
    this.#questions += 1;
    const question = this.#questions;
    const isCurrent = (): boolean => question === this.#questions;
    this.#options.onChange?.(words, filters);
    if (words === '') {
      this.#showStart();
      return;
    }
    const waiting = setTimeout(() => {
      if (isCurrent()) status.textContent = 'Searching …';
    }, patience);
    try {
      const answer = await this.#options.ask({
        // A space at the end says that the last word is complete.
        words: input.value.trimStart(),
        filters,
        firstGroup: filters.type?.length === 1 ? singleGroup : firstGroup,
        furtherGroups,
      });
      if (isCurrent()) this.#show(answer, words);
    } catch {
      if (isCurrent())
        status.textContent = 'The search did not load. Look whether the network is there, and type again.';
    } finally {
      clearTimeout(waiting);
    }
  }

  #show(answer: Answer, words: string): void {
    const { status, list, chips, hint } = this.#elements;
    const { facets, firstGroup, singleGroup, searchPage, linkTo } = this.#options;
    const filters = this.#filters;
    const selected = this.#combobox.selected()?.href;
    this.#highlighted = answer.words;
    showResults(list, answer, {
      linkTo,
      maxResults: answer.groups.length === 1 ? singleGroup : Infinity,
      allResults: answer.count > firstGroup ? searchPage?.(words, filters) : undefined,
    });
    this.#combobox.update();
    hint.hidden = answer.count > 0;
    if (answer.count === 0) hint.replaceChildren(...nothingFoundHints(this.#askSuggested));
    status.textContent = statusOf(answer);
    list.dataset['answers'] = words;
    this.#combobox.select(this.#combobox.options().findIndex(({ href }) => href === selected));
    showChips(chips, facets, answer, filters, (changed) => this.ask(this.#elements.input.value, changed));
  }

  /** What is shown before anything is asked. */
  #showStart(): void {
    const { input, status, list, chips, hint } = this.#elements;
    list.replaceChildren();
    chips.replaceChildren();
    this.#combobox.update();
    this.#combobox.select(-1);
    status.textContent = '';
    hint.hidden = false;
    hint.replaceChildren(
      ...startHints(this.#askSuggested, () => {
        this.#showStart();
        input.focus();
      }),
    );
  }

  readonly #askSuggested = (words: string): void => {
    this.ask(words, this.#filters);
    this.#elements.input.focus();
  };

  /** Remembers a search that led to a result, and its words for the page that opens. */
  #onResult(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest('a') : null;
    const words = this.#words();
    if (link === null || words === '') return;
    rememberSearch(words);
    rememberWords(this.#highlighted);
    if (link.pathname === location.pathname) setTimeout(() => highlightWords(document));
  }
}
