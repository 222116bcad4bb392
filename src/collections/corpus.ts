import { derive, readFiles, type Reading } from '../corpus/corpus.ts';
import type { Corpus } from '../corpus/entries.ts';
import { inspectReading, type Inspection } from '../corpus/inspect.ts';

/*
 * A build runs this module twice, once for the configuration and once in the bundle of the pages. Both meet at one place
 * of the process, so that the content is read and resolved once a build. The development server has no such place: there a
 * change of the content must reach the pages.
 */
const shared = Symbol.for('sourcebook.corpus');
const place = globalThis as { [shared]?: Corpus };

let loaded: Corpus | undefined;
/** What was read, until it has been checked. */
let reading: Reading | undefined;

/**
 * The content, read once per build. The day for which it is made is that of the latest review in the content itself, not
 * of the clock: the same content gives the same site on any day.
 */
export function siteCorpus(): Corpus {
  return (loaded ??= place[shared] ?? corpusOf((reading ??= readFiles({ content: 'content' }))));
}

/**
 * Checks the content at the beginning of a build. Where nothing is wrong, the pages get the content that was checked.
 * @param content the content folder
 * @param today the day of the clock, `YYYY-MM-DD`
 * @param colour whether the report goes to a terminal that shows colours
 */
export function checkForBuild(content: string, today: string, colour: boolean): Inspection {
  const checked = content === 'content' && reading !== undefined ? reading : readFiles({ content });
  const inspection = inspectReading(checked, today, 'text', colour);
  if (content === 'content' && inspection.errors === 0) place[shared] = loaded ??= corpusOf(checked);
  reading = undefined;
  return inspection;
}

/** Has the content read again when it is next asked for: something in it has changed. */
export function forgetCorpus(): void {
  loaded = undefined;
  reading = undefined;
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
