import type { Filters } from '../query/question.ts';
import { facets } from '../record-types.ts';

/** Reads the filters from the parameters of a URL: `?type=guide&topic=orm`. */
export function filtersFrom(parameters: URLSearchParams): Filters {
  return Object.fromEntries(
    facets.flatMap((facet) => {
      const values = parameters.getAll(facet);
      return values.length === 0 ? [] : [[facet, values]];
    }),
  );
}

/** Writes a question and its filters as the parameters of a URL. */
export function parametersOf(words: string, filters: Filters): URLSearchParams {
  const parameters = new URLSearchParams();
  if (words !== '') parameters.set('q', words);
  for (const [facet, values] of Object.entries(filters)) {
    for (const value of values) parameters.append(facet, value);
  }
  return parameters;
}
