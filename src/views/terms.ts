import type { Corpus } from '../corpus/entries.ts';
import type { TermView } from '../components/view.ts';
import { markersOf } from './markers.ts';
import { guidePlaces } from './places.ts';

/** The glossary in the order of the alphabet. */
export function termViews(corpus: Corpus): TermView[] {
  return corpus.terms.map(({ id, term, writtenOut, definition, cites, guides }) => ({
    id,
    term,
    writtenOut,
    definition: { text: definition, markers: markersOf(corpus, cites, []) },
    guides: guidePlaces(corpus, guides),
  }));
}
