/** A field with a list of options, of which one can be selected while the focus stays in the field. */
export interface Combobox {
  readonly options: () => HTMLAnchorElement[];
  readonly selected: () => HTMLAnchorElement | undefined;
  /** Selects the option at a position, or the nearest one; none for a negative number. */
  readonly select: (position: number) => void;
  /** Shows the list where it has options, and hides it where it has none. */
  readonly update: () => void;
}

/**
 * Makes a field and its list work together by the pattern "Editable Combobox With List Autocomplete" of the ARIA
 * Authoring Practices; the options are links.
 * @param input the field
 * @param list its options
 * @param escapeClears whether Escape leads from an option back to the field; a dialogue closes instead
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function createCombobox(input: HTMLInputElement, list: HTMLElement, escapeClears: boolean): Combobox {
  let position = -1;
  const options = (): HTMLAnchorElement[] => [...list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
  const selected = (): HTMLAnchorElement | undefined => options()[position];

  const select = (wanted: number): void => {
    const all = options();
    position = Math.max(-1, Math.min(wanted, all.length - 1));
    all.forEach((option, index) => option.setAttribute('aria-selected', String(index === position)));
    const option = all[position];
    if (option === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    }
  };

  /** The position that a key leads to. */
  const targetOf = (key: string): number | undefined => {
    const last = options().length - 1;
    if (key === 'ArrowDown') return position + 1;
    if (key === 'ArrowUp') return position < 0 ? last : position - 1;
    if (position < 0) return undefined;
    return key === 'Home' ? 0 : key === 'End' ? last : undefined;
  };

  input.addEventListener('keydown', (event) => {
    const { key, altKey, isComposing } = event;
    const target = altKey || isComposing ? undefined : targetOf(key);
    if (target !== undefined) select(target);
    else if (key === 'Enter' && !isComposing) (selected() ?? options()[0])?.click();
    else if (key === 'Escape' && position >= 0 && escapeClears) select(-1);
    else {
      // Moving between the letters leads back to the field.
      if (key === 'ArrowLeft' || key === 'ArrowRight') select(-1);
      return;
    }
    event.preventDefault();
  });

  return {
    options,
    selected,
    select,
    update: () => {
      const empty = options().length === 0;
      list.hidden = empty;
      input.setAttribute('aria-expanded', String(!empty));
    },
  };
}
