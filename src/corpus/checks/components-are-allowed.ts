import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Body } from '../read/mdx-body.ts';
import type { Check } from './check.ts';

/** The only components that prose may use. */
const allowed = {
  guides: new Set(['Sample', 'Benchmark']),
  pages: new Set(['Sample']),
  // The importer writes inline code as an element: back-ticks beside back-ticks do not survive a round trip.
  articles: new Set(['code']),
} as const;

/** Prose uses the components of an allow-list and no others. */
export const componentsAreAllowed: Check = {
  name: 'components-are-allowed',
  *run({ sources }) {
    const collections: readonly [ReadonlySet<string>, readonly { readonly body: Body }[]][] = [
      [allowed.guides, sources.guides],
      [allowed.pages, sources.pages],
      [allowed.articles, sources.articles],
    ];
    for (const [names, entries] of collections) {
      for (const component of entries.flatMap(({ body }) => body.components)) {
        if (!names.has(component.name)) {
          yield diagnose('mdx-code', component, { found: `the component <${component.name}>` });
        }
      }
    }
  },
};
