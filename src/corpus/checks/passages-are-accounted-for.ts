import { diagnose, type Place } from '../../diagnostics/diagnostic.ts';
import type { Check } from './check.ts';

/** Every passage of an article is cited by a claim or listed as unused, never both, and is listed once. */
export const passagesAreAccountedFor: Check = {
  name: 'passages-are-accounted-for',
  *run({ sources }) {
    const citing = new Map<string, string>();
    for (const claim of sources.claims) {
      for (const { article, passage } of claim.data.citations) {
        const key = `${article} ${passage}`;
        if (!citing.has(key)) citing.set(key, claim.id);
      }
    }
    for (const article of sources.articles) {
      const seen = new Map<string, () => Place>();
      for (const [section, { passages }] of article.data.sections.entries()) {
        for (const [index, { fingerprint, opening, unused }] of passages.entries()) {
          // Called only where something is wrong: finding a place parses the file again.
          const place = (): Place => article.locate(['sections', section, 'passages', index, 'fingerprint']);
          const first = seen.get(fingerprint);
          if (first !== undefined) {
            yield diagnose('passage-repeated', place(), { fingerprint, line: first().line });
            continue;
          }
          seen.set(fingerprint, place);
          const claim = citing.get(`${article.id} ${fingerprint}`);
          if (claim !== undefined && unused !== undefined) {
            yield diagnose('passage-cited-and-unused', place(), { fingerprint, claim, unused });
          }
          // A claim that could not be read may cite the passage.
          if (claim === undefined && unused === undefined && !sources.broken.has('claim')) {
            yield diagnose('passage-uncited', place(), { fingerprint, opening: opening ?? '' });
          }
        }
      }
    }
  },
};
