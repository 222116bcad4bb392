import { driftOf, sameArticle } from '../drift.ts';
import type { Adviser } from '../help/advice.ts';
import { importArticle, type Raw } from '../import-article.ts';
import type { Known } from '../known.ts';
import { refusal, RefusalError } from '../refusal.ts';
import type { Outcome } from './messages.ts';

/**
 * Imports one file and says what helps the editor on. Errors become values here.
 * @param raw the file
 * @param known what the corpus holds
 * @param adviser made once for all files
 */
export function treat(raw: Raw, known: Known, adviser: Adviser): Outcome {
  try {
    const article = importArticle(raw);
    const advice = adviser.advise(article);
    const same = sameArticle(known, raw.file, article.metadata.url?.value, article.metadata.title?.value);
    if (same === undefined) return { type: 'imported', article, advice };
    const passages = article.sections.flatMap((section) => section.passages);
    return { type: 'imported', article, advice, same: same.slug, drift: driftOf(same, passages, known) };
  } catch (error) {
    if (error instanceof RefusalError) return { type: 'refused', refusal: error.refusal };
    // A tree that is deeper than the stack can be is too deep, whatever step met it first.
    if (error instanceof RangeError && /call stack/i.test(error.message))
      return { type: 'refused', refusal: refusal('too-deep') };
    return {
      type: 'refused',
      refusal: refusal('crash', error instanceof Error ? error.message : String(error)),
    };
  }
}
