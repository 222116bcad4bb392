import { diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** Nothing is published of an article that its author has not allowed. */
export const rightsAreKept: Check = {
  name: 'rights-are-kept',
  *run({ sources }) {
    for (const article of sources.articles) {
      const { rights } = article.data;
      const place = (): Place => article.locate(['rights', 'publish']);
      if (rights.publish === 'draft') yield diagnose('article-is-draft', place(), {});
      if (rights.publish === 'full' && rights.licence === undefined && rights.permission === undefined) {
        yield diagnose('full-text-without-right', place(), {});
      }
    }
  },
};
