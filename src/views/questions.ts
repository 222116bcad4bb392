import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Place } from '../schemas/marker.ts';

/** The questions of readers by guide, each with the place of its answer. */
export function questionGroups(
  corpus: Corpus,
): { readonly id: string; readonly title: string; readonly questions: readonly Place[] }[] {
  return corpus.guides
    .filter(({ questions }) => questions.length > 0)
    .map(({ id, title, questions }) => ({
      id,
      title,
      questions: questions.map(({ ask, at }) => ({
        href: addresses.answer(id, at),
        label: ask,
      })),
    }));
}
