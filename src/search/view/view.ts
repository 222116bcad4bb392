import { facets, type Facet } from '../query/catalogue.ts';
import { Search, type Choice, type Found } from '../query/search.ts';
import { termsOf } from '../query/terms.ts';
import { markWords, rememberWords } from './marks.ts';
import { optionOf } from './option.ts';
import { keepSearch, recentSearches } from './recent.ts';

const groupNames: Readonly<Record<string, string>> = {
  guide: 'Guides',
  claim: 'Claims',
  sample: 'Samples',
  article: 'Articles',
  reference: 'References',
  page: 'About the site',
};
const facetNames: Readonly<Record<Facet, string>> = {
  type: 'Kind',
  framework: 'Framework',
  topic: 'Topic',
  verdict: 'Verdict',
  article: 'Article',
};

let started: Promise<Search> | undefined;
const searchOf = (base: string): Promise<Search> =>
  (started ??= Search.start(base).catch((error: unknown) => {
    started = undefined;
    throw error;
  }));

/** How a view shows what was found. */
export interface ViewOptions {
  /** The base path of the site. */
  readonly base: string;
  /** Which facets have chips. */
  readonly facets: readonly Facet[];
  /** How many results the first group and each further group show. */
  readonly first: number;
  readonly further: number;
  /** Told of every change of the question or the choice. */
  readonly onChange?: (words: string, choice: Choice) => void;
}

/** A field with its results: the same in the dialogue and on the page of the search. */
export interface View {
  readonly start: () => void;
  readonly ask: (words: string, choice?: Choice) => void;
}

/**
 * Makes a field with its list of results work: a combobox whose options are links, by the pattern "Editable Combobox
 * With List Autocomplete" of the ARIA Authoring Practices.
 * @param root holds the field, the chips, the status and the list
 */
export function createView(root: HTMLElement, options: ViewOptions): View | undefined {
  const input = root.querySelector<HTMLInputElement>('[data-search-words]');
  const status = root.querySelector<HTMLElement>('[data-search-status]');
  const list = root.querySelector<HTMLElement>('[data-search-results]');
  const chips = root.querySelector<HTMLElement>('[data-search-chips]');
  const hint = root.querySelector<HTMLElement>('[data-search-hint]');
  if (!input || !status || !list || !chips || !hint) return undefined;
  let choice: Choice = {};
  let turn = 0;
  let active = -1;

  const optionsShown = (): HTMLAnchorElement[] => [
    ...list.querySelectorAll<HTMLAnchorElement>('[role=option]'),
  ];

  const choose = (place: number): void => {
    const all = optionsShown();
    active = all.length === 0 ? -1 : Math.max(-1, Math.min(place, all.length - 1));
    all.forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
    const option = all[active];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };

  const clear = (): void => {
    list.replaceChildren();
    chips.replaceChildren();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
  };

  const showEmpty = (): void => {
    clear();
    status.textContent = '';
    const recent = recentSearches();
    hint.hidden = false;
    hint.replaceChildren();
    if (recent.length === 0) {
      hint.textContent =
        'Ask in your own words, or type a name from the code, such as url_for or select_related.';
      return;
    }
    hint.append('Searched before: ');
    hint.append(...recent.map((words) => button(words, () => ask(words))));
  };

  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.className = 'chip';
    made.addEventListener('click', act);
    return made;
  };

  const showChips = (found: Found): void => {
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['chip'] : undefined;
    chips.replaceChildren(
      ...options.facets.flatMap((facet) => {
        const values = [...found.counts[facet]].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
        const chosen = choice[facet] ?? [];
        if (values.length < 2 && chosen.length === 0) return [];
        const group = document.createElement('div');
        group.setAttribute('role', 'group');
        group.setAttribute('aria-label', facetNames[facet]);
        for (const [value, count] of values) {
          const on = chosen.includes(value);
          const name = facet === 'type' ? (groupNames[value] ?? value) : value;
          const chip = button(`${name} ${count}`, () => {
            const rest = chosen.filter((other) => other !== value);
            ask(input.value, { ...choice, [facet]: on ? rest : [...chosen, value] });
          });
          chip.dataset['chip'] = `${facet}:${value}`;
          chip.setAttribute('aria-pressed', String(on));
          group.append(chip);
        }
        return [group];
      }),
    );
    if (focused !== undefined) chips.querySelector<HTMLElement>(`[data-chip="${focused}"]`)?.focus();
  };

  const statusOf = (found: Found): string => {
    const count =
      found.count === 0 ? 'Nothing found' : `${found.count} ${found.count === 1 ? 'place' : 'places'} found`;
    const corrected = found.corrected.map(({ from, to }) => `“${to}” instead of “${from}”`);
    const unknown = found.unknown.map((word) => `no page has “${word}”`);
    const notes = [...(corrected.length > 0 ? [`searched for ${corrected.join(', ')}`] : []), ...unknown];
    return `${[count, ...notes].join('; ')}.`;
  };

  const show = async (search: Search, words: string, mine: number): Promise<void> => {
    const found = await search.find(words, choice);
    const shown = found.groups
      .map((group, place) => ({
        ...group,
        hits: group.hits.slice(0, place === 0 ? options.first : options.further),
      }))
      .slice(0, 6);
    const texts = await Promise.all(
      shown.map(async ({ type, hits }) => ({
        type,
        fragments: await Promise.all(hits.map((hit) => search.read(hit))),
      })),
    );
    if (mine !== turn) return;
    const marked = [...termsOf(words).map(({ word }) => word), ...found.corrected.map(({ to }) => to)];
    const chosen = optionsShown()[active]?.href;
    let count = 0;
    list.replaceChildren(
      ...texts.map(({ type, fragments }) => {
        const group = document.createElement('div');
        group.setAttribute('role', 'group');
        const label = document.createElement('div');
        label.id = `${list.id}-${type}`;
        label.className = 'search-group';
        label.setAttribute('role', 'presentation');
        label.textContent = groupNames[type] ?? type;
        group.setAttribute('aria-labelledby', label.id);
        group.append(label);
        for (const fragment of fragments)
          group.append(optionOf(`${list.id}-${(count += 1)}`, fragment, marked));
        return group;
      }),
    );
    hint.hidden = found.count > 0;
    if (found.count === 0) {
      hint.textContent =
        'Try fewer words, another word for it, or the page “Everything from A to Z” in the menu.';
    }
    list.hidden = count === 0;
    input.setAttribute('aria-expanded', String(count > 0));
    status.textContent = statusOf(found);
    choose(optionsShown().findIndex(({ href }) => href === chosen));
    showChips(found);
  };

  const run = async (): Promise<void> => {
    turn += 1;
    const mine = turn;
    const words = input.value.trim();
    options.onChange?.(words, choice);
    if (words === '') {
      showEmpty();
      return;
    }
    const search = await searchOf(options.base);
    if (mine !== turn) return;
    await show(search, words, mine);
    if (search.knowsWords) return;
    await search.learnWords();
    if (mine === turn && search.doubts(words)) await show(search, words, mine);
  };

  const fail = (): void => {
    status.textContent = 'The search index is not here. It is made when the site is built.';
  };

  const ask = (words: string, chosen: Choice = choice): void => {
    input.value = words;
    choice = chosen;
    run().catch(fail);
  };

  const leave = (): void => {
    const words = input.value.trim();
    if (words === '') return;
    keepSearch(words);
    rememberWords(words);
  };

  input.addEventListener('input', () => {
    run().catch(fail);
  });
  input.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: active + 1, ArrowUp: active - 1 };
    const step = steps[event.key];
    if (step !== undefined) choose(step);
    else if ((event.key === 'Home' || event.key === 'End') && active >= 0) {
      choose(event.key === 'Home' ? 0 : optionsShown().length - 1);
    } else if (event.key === 'Enter') (optionsShown()[active] ?? optionsShown()[0])?.click();
    else return;
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || event.target.closest('a') === null) return;
    leave();
    const link = event.target.closest('a');
    const here = link !== null && link.pathname === location.pathname;
    if (here) setTimeout(() => markWords(document));
  });
  return {
    start: () => {
      if (input.value.trim() === '') showEmpty();
      searchOf(options.base).catch(fail);
    },
    ask,
  };
}

/** Reads a choice from an address: `?type=guide&topic=orm`. */
export function choiceFrom(parameters: URLSearchParams): Choice {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const values = parameters.getAll(facet);
      return values.length === 0 ? [] : [[facet, values]];
    }),
  );
}
