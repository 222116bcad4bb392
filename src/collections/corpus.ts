import { loadCorpus } from '../corpus/corpus.ts';
import type { Corpus } from '../corpus/entries.ts';

let loaded: Corpus | undefined;

/**
 * The content, read once per build. The day for which it is made is that of the latest review in the content itself, not
 * of the clock: the same content gives the same site on any day.
 */
export function siteCorpus(): Corpus {
  return (loaded ??= load());
}

function load(): Corpus {
  const of = (today: string): Corpus => loadCorpus({ content: 'content', today }).corpus;
  return of(editionOf(of('9999-12-31')));
}

/** The latest day on which anything in the content was judged. */
function editionOf({ articles, claims, guides, pages, references }: Corpus): string {
  const days = [
    ...articles.map(({ imported }) => imported),
    ...[...claims, ...guides, ...pages].map(({ reviewed }) => reviewed),
    ...references.map(({ checked }) => checked),
  ];
  return days.toSorted().at(-1) ?? '1970-01-01';
}
