import { derive, readFiles, type Reading } from './corpus.ts';
import type { Corpus } from './entries.ts';

/*
 * Astro runs the configuration and the pages in two graphs of modules, each with a copy of this one: the content is read once
 * for either.
 */
let reading: Reading | undefined;
let corpus: Corpus | undefined;

/** All content as it was read, with what is wrong in it. */
export function siteContent(): Reading {
  return (reading ??= readFiles({ content: 'content' }));
}

/**
 * The content of the site. The day for which it is made is that of the latest review in the content itself, not of the clock:
 * the same content gives the same site on any day.
 */
export function siteCorpus(): Corpus {
  return (corpus ??= corpusOf(siteContent()));
}

/** Has the content read again when it is next asked for: something in it has changed. */
export function forgetContent(): void {
  reading = undefined;
  corpus = undefined;
}

/** The corpus on the latest day on which anything in the content was judged. */
function corpusOf({ sources }: Reading): Corpus {
  const { articles, claims, guides, pages, references } = sources;
  const days = [
    ...articles.map(({ data }) => data.imported),
    ...[...claims, ...guides, ...pages].map(({ data }) => data.reviewed),
    ...references.map(({ data }) => data.checked),
  ];
  return derive(sources, days.toSorted().at(-1) ?? '1970-01-01');
}
