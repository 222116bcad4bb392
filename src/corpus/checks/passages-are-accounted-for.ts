import { diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** Every passage of an article is cited by a claim or listed as unused, never both, and is listed once. */
export const passagesAreAccountedFor: Check = {
  name: 'passages-are-accounted-for',
  *run({ sources }) {
    const citing = new Map<string, Map<string, string>>();
    for (const claim of sources.claims) {
      for (const { article, passage } of claim.data.citations) {
        const ofArticle = citing.get(article) ?? new Map<string, string>();
        citing.set(article, ofArticle);
        if (!ofArticle.has(passage)) ofArticle.set(passage, claim.id);
      }
    }
    for (const article of sources.articles) {
      const citingHere = citing.get(article.id);
      // Called only where something is wrong: finding a place parses the file again.
      const placeOf = (section: number, index: number): Place =>
        article.locate(['sections', section, 'passages', index, 'fingerprint']);
      const seen = new Map<string, readonly [section: number, index: number]>();
      for (const [section, { passages }] of article.data.sections.entries()) {
        for (const [index, { fingerprint, opening, unused }] of passages.entries()) {
          const first = seen.get(fingerprint);
          if (first !== undefined) {
            const { line } = placeOf(...first);
            yield diagnose('passage-repeated', placeOf(section, index), { fingerprint, line });
            continue;
          }
          seen.set(fingerprint, [section, index]);
          const claim = citingHere?.get(fingerprint);
          if (claim !== undefined && unused !== undefined) {
            yield diagnose('passage-cited-and-unused', placeOf(section, index), {
              fingerprint,
              claim,
              unused,
            });
          }
          // A claim that could not be read may cite the passage.
          if (claim === undefined && unused === undefined && !sources.broken.has('claim')) {
            yield diagnose('passage-uncited', placeOf(section, index), {
              fingerprint,
              opening: opening ?? '',
            });
          }
        }
      }
    }
  },
};
