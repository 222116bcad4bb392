import type { Ask } from '../query/ask.ts';
import type { Answer, Choice } from '../query/search.ts';
import { facets, type Facet } from '../record-types.ts';
import { markWords, rememberWords } from './marks.ts';
import { optionOf, resultOption } from './option.ts';
import { forgetSearches, keepSearch, recentSearches } from './recent.ts';

const facetNames: Readonly<Record<Facet, string>> = {
  type: 'Kind',
  framework: 'Framework',
  topic: 'Topic',
  verdict: 'Verdict',
  article: 'Article',
};

/** What can be asked, for a reader who has not asked yet: a word, a worry, a name from the code. */
const examples = ['login', 'N+1 queries', 'does it scale', 'trailing slash', 'url_for'];

/** How a view shows what was found. */
export interface ViewOptions {
  readonly ask: Ask;
  /** The address of a page of the site, from its address below the base path. */
  readonly linkTo: (address: string) => string;
  /** Which facets have chips. */
  readonly facets: readonly Facet[];
  /** How many results the first group and each further group show, and how many where there is one group only. */
  readonly first: number;
  readonly further: number;
  readonly alone: number;
  /** The address of the page of the search for a question, where this view is not that page. */
  readonly whole?: (words: string, choice: Choice) => string;
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
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
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
  let marked: readonly string[] = [];

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

  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.className = 'chip';
    made.addEventListener('click', act);
    return made;
  };

  /** A line of words that can be asked with a click. */
  const suggestions = (label: string, all: readonly string[]): HTMLElement => {
    const line = document.createElement('p');
    line.append(
      `${label} `,
      ...all.map((words) =>
        button(words, () => {
          ask(words);
          input.focus();
        }),
      ),
    );
    return line;
  };

  const showEmpty = (): void => {
    list.replaceChildren();
    chips.replaceChildren();
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    choose(-1);
    status.textContent = '';
    hint.hidden = false;
    hint.replaceChildren(suggestions('Ask in your own words, or type a name from the code:', examples));
    const recent = recentSearches();
    if (recent.length === 0) return;
    const earlier = suggestions('Searched before in this browser:', recent);
    const forget = button('Forget these', () => {
      forgetSearches();
      showEmpty();
      input.focus();
    });
    forget.classList.add('search-forget');
    earlier.append(forget);
    hint.append(earlier);
  };

  const showNothing = (): void => {
    const line = document.createElement('p');
    line.textContent =
      'Try fewer words or another word for it, or the page “Everything from A to Z” in the menu.';
    hint.replaceChildren(line, suggestions('Others ask:', examples));
  };

  const showChips = (answer: Answer): void => {
    const focused =
      document.activeElement instanceof HTMLElement ? document.activeElement.dataset['chip'] : undefined;
    chips.replaceChildren(
      ...options.facets.flatMap((facet) => {
        const values = answer.facets[facet];
        const chosen = choice[facet] ?? [];
        if (values.length < 2 && chosen.length === 0) return [];
        const gone = chosen
          .filter((id) => !values.some((value) => value.id === id))
          .map((id) => ({ id, name: id, count: 0 }));
        const group = document.createElement('div');
        group.setAttribute('role', 'group');
        group.setAttribute('aria-labelledby', `${chips.id}-${facet}`);
        const label = document.createElement('span');
        label.id = `${chips.id}-${facet}`;
        label.className = 'search-facet';
        label.textContent = facetNames[facet];
        group.append(label);
        for (const { id, name, count } of [...values, ...gone]) {
          const on = chosen.includes(id);
          const chip = button(name, () => {
            const rest = chosen.filter((other) => other !== id);
            ask(input.value, { ...choice, [facet]: on ? rest : [...chosen, id] });
          });
          const number = document.createElement('span');
          number.textContent = ` ${count}`;
          chip.append(number);
          chip.dataset['chip'] = `${facet}:${id}`;
          chip.setAttribute('aria-pressed', String(on));
          group.append(chip);
        }
        return [group];
      }),
    );
    if (focused !== undefined) chips.querySelector<HTMLElement>(`[data-chip="${focused}"]`)?.focus();
  };

  const statusOf = ({ count, corrected, unknown }: Answer): string => {
    const found = count === 0 ? 'Nothing found' : `${count} ${count === 1 ? 'place' : 'places'} found`;
    const meant = corrected.map(({ from, to }) => `“${to}” instead of “${from}”`);
    const missing = unknown.map((word) => `no page has “${word}”`);
    return `${[found, ...(meant.length > 0 ? [`searched for ${meant.join(', ')}`] : []), ...missing].join('; ')}.`;
  };

  const show = (answer: Answer, words: string): void => {
    marked = answer.words;
    const chosen = optionsShown()[active]?.href;
    const { first, alone, whole } = options;
    const one = answer.groups.length === 1;
    let number = 0;
    const nextId = (): string => `${list.id}-${(number += 1)}`;
    list.replaceChildren(
      ...answer.groups.map(({ type, name, count, results }) => {
        const group = document.createElement('div');
        group.setAttribute('role', 'group');
        const label = document.createElement('div');
        label.id = `${list.id}-${type}`;
        label.className = 'search-group';
        label.setAttribute('role', 'presentation');
        const shown = one ? results.slice(0, alone) : results;
        label.textContent = count > shown.length ? `${name}, ${shown.length} of ${count}` : name;
        group.setAttribute('aria-labelledby', label.id);
        group.append(
          label,
          ...shown.map((result) => resultOption(nextId(), options.linkTo(result.url), result)),
        );
        return group;
      }),
    );
    if (whole !== undefined && answer.count > first) {
      const all = optionOf(nextId(), whole(words, choice));
      all.className = 'search-whole';
      all.textContent = `All ${answer.count} results, with topics, verdicts and articles to choose from`;
      list.append(all);
    }
    hint.hidden = answer.count > 0;
    if (answer.count === 0) showNothing();
    list.hidden = number === 0;
    input.setAttribute('aria-expanded', String(number > 0));
    status.textContent = statusOf(answer);
    list.dataset['answers'] = words;
    choose(optionsShown().findIndex(({ href }) => href === chosen));
    showChips(answer);
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
    const patience = setTimeout(() => {
      if (mine === turn) status.textContent = 'Searching …';
    }, 300);
    try {
      const { first, further, alone } = options;
      const single = choice.type?.length === 1;
      const answer = await options.ask({
        // A blank at the end says that the last word is whole.
        words: input.value.trimStart(),
        choice,
        first: single ? alone : first,
        further,
      });
      if (mine === turn) show(answer, words);
    } catch {
      if (mine === turn)
        status.textContent = 'The search did not load. Look whether the network is there, and type again.';
    } finally {
      clearTimeout(patience);
    }
  };

  const ask = (words: string, chosen: Choice = choice): void => {
    input.value = words;
    choice = chosen;
    void run();
  };

  input.addEventListener('input', () => void run());
  input.addEventListener('keydown', (event) => {
    const last = optionsShown().length - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      // From the field upwards is the last one.
      ArrowUp: active < 0 ? last : active - 1,
      ...(active < 0 ? {} : { Home: 0, End: last }),
    };
    const step = event.altKey || event.isComposing ? undefined : steps[event.key];
    if (step !== undefined) choose(step);
    else if (event.key === 'Enter' && !event.isComposing) {
      (optionsShown()[active] ?? optionsShown()[0])?.click();
    } else if (event.key === 'Escape' && active >= 0 && options.whole === undefined) {
      // In the dialogue it closes; on the page of the search it leads back to the words.
      choose(-1);
    } else {
      // Whoever moves in the words is back in the field.
      if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') choose(-1);
      return;
    }
    event.preventDefault();
  });
  list.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const words = input.value.trim();
    if (link === null || words === '') return;
    keepSearch(words);
    rememberWords(marked);
    if (link.pathname === location.pathname) setTimeout(() => markWords(document));
  });
  return {
    start: () => {
      if (input.value.trim() === '') {
        showEmpty();
        // Asked for nothing, the search loads what every question needs.
        options.ask({ words: '', choice: {}, first: 0, further: 0 }).catch(() => undefined);
      } else void run();
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

/** Writes question and choice as the parameters of an address. */
export function parametersOf(words: string, choice: Choice): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  for (const [facet, values] of Object.entries(choice)) {
    for (const value of values) parameters.append(facet, value);
  }
  return parameters;
}
