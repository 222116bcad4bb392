import type { Meaning } from './meanings.ts';
import { isCommon, stopWords, type Term } from './terms.ts';

/** How the words of a question were understood. */
export interface Understood {
  /** Words that the site does not have, with what was searched for instead. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  /** Words that the site does not have, and nothing like them. */
  readonly unknown: readonly string[];
  /** The words that were searched for in the end. */
  readonly words: readonly string[];
  /** Those of them that few texts have. */
  readonly telling: readonly string[];
}

/** A term of the question with the words of the index that it may stand for. */
interface UnderstoodTerm {
  readonly term: Term;
  readonly meanings: readonly Meaning[];
}

/** Tells which terms are searched for, and what a reader must be told of the others. */
export function understand(terms: readonly UnderstoodTerm[]): {
  readonly searched: readonly UnderstoodTerm[];
  readonly understood: Understood;
} {
  const corrected: { from: string; to: string }[] = [];
  const unknown: string[] = [];
  const searched: UnderstoodTerm[] = [];
  for (const understood of terms) {
    const { term, meanings } = understood;
    const meant = meanings[0]?.word;
    if (meant === undefined) {
      if (!term.joined) unknown.push(term.word);
      continue;
    }
    if (meant !== term.word && term.parts.length === 0) {
      corrected.push({ from: term.word, to: meant });
      if (stopWords.has(meant) && terms.length > 1) continue;
    }
    searched.push(understood);
  }
  const wordsOf = (some: readonly UnderstoodTerm[]): string[] =>
    some.flatMap(({ meanings }) => meanings.map(({ word }) => word));
  const words = [...new Set(wordsOf(searched))];
  const telling = wordsOf(searched.filter(({ term }) => !isCommon(term.word)));
  return { searched, understood: { corrected, unknown, words, telling } };
}
