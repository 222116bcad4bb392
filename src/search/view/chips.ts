import type { Answer, FacetCount, Filters } from '../query/question.ts';
import type { Facet } from '../record-types.ts';
import { chip, textElement } from './elements.ts';

const facetLabels: Readonly<Record<Facet, string>> = {
  type: 'Kind',
  framework: 'Framework',
  topic: 'Topic',
  verdict: 'Verdict',
  article: 'Article',
};

/** The filters after a value was chosen, or given up where it was chosen before. */
function toggled(filters: Filters, facet: Facet, id: string): Filters {
  const chosen = filters[facet] ?? [];
  return {
    ...filters,
    [facet]: chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id],
  };
}

/** The values of a facet that can be chosen or given up: those that leave results, and those that are chosen. */
function valuesOf(answer: Answer, facet: Facet, filters: Filters): readonly FacetCount[] {
  const values = answer.facets[facet];
  const chosen = filters[facet] ?? [];
  if (values.length < 2 && chosen.length === 0) return [];
  const withoutResults = chosen.filter((id) => values.every((value) => value.id !== id));
  return [...values, ...withoutResults.map((id) => ({ id, name: id, count: 0 }))];
}

/**
 * Shows the values that results can be filtered by. The focus stays on the value that has it.
 * @param chips the element that holds them
 * @param onFilter told of the filters that a click leads to
 */
export function showChips(
  chips: HTMLElement,
  facets: readonly Facet[],
  answer: Answer,
  filters: Filters,
  onFilter: (filters: Filters) => void,
): void {
  const { activeElement } = document;
  const focused = activeElement instanceof HTMLElement ? activeElement.dataset['chip'] : undefined;
  const groups = facets.flatMap((facet) => {
    const values = valuesOf(answer, facet, filters);
    if (values.length === 0) return [];
    const label = textElement('span', facetLabels[facet], 'search-facet');
    label.id = `${chips.id}-${facet}`;
    const group = document.createElement('div');
    group.setAttribute('role', 'group');
    group.setAttribute('aria-labelledby', label.id);
    const buttons = values.map(({ id, name, count }) => {
      const button = chip(name, () => onFilter(toggled(filters, facet, id)));
      button.append(textElement('span', ` ${count}`));
      button.dataset['chip'] = `${facet}:${id}`;
      button.setAttribute('aria-pressed', String(filters[facet]?.includes(id) ?? false));
      return button;
    });
    group.append(label, ...buttons);
    return [group];
  });
  chips.replaceChildren(...groups);
  if (focused !== undefined) chips.querySelector<HTMLElement>(`[data-chip="${focused}"]`)?.focus();
}
