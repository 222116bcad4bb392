import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** No form names two terms of the glossary. */
export const termsAreDistinct: Check = {
  name: 'terms-are-distinct',
  *run({ sources }) {
    const owners = new Map<string, string>();
    for (const { id, data, locate } of sources.terms) {
      const written = [
        { form: data.term, path: ['term'] },
        ...data.forms.map((form, index) => ({ form, path: ['forms', index] })),
      ];
      for (const { form, path } of written) {
        const key = form.toLowerCase();
        const owner = owners.get(key);
        if (owner === undefined) owners.set(key, id);
        else yield diagnose('term-twice', locate(path), { form, term: owner });
      }
    }
  },
};
