import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';
import { citedPages } from './cited-pages.ts';

/**
 * Every page of pinned documentation, and every anchor cited on it, was found there: the record of proofs says so. The
 * record itself is made where the documentation can be fetched; this check needs no network.
 */
export const referencesAreProved: Check = {
  name: 'references-are-proved',
  *run({ sources }) {
    for (const { reference, source, anchors } of citedPages(sources)) {
      const proved = sources.proofs?.pages[`${source.package} ${source.version}`]?.[source.document];
      if (proved === undefined) {
        yield diagnose('reference-unproved', reference.locate(['source', 'document']), {
          what: `the page "${source.document}" of ${source.package} ${source.version}`,
        });
        continue;
      }
      for (const { anchor, place } of anchors) {
        if (proved.includes(anchor)) continue;
        yield diagnose('reference-unproved', place(), {
          what: `the anchor "${anchor}" on "${source.document}" of ${source.package} ${source.version}`,
        });
      }
    }
  },
};
