import { hash } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryOf, type ProseBase } from '../corpus/entries.ts';
import type { Text } from '../schemas/text.ts';
import { notesSource } from './articles.ts';
import { digestOf } from './cache-keys.ts';
import { siteCorpus } from './corpus.ts';
import { texts } from './site.ts';
import { readText } from './text-reader.ts';

type TextCollection = 'articles' | 'guides' | 'pages';

function textOf(collection: TextCollection, id: string): ProseBase {
  const entries: Readonly<Record<string, ProseBase>> = siteCorpus().lookup[collection];
  return entryOf(entries, id);
}

/**
 * The body of an entry as its page prints it.
 * @param collection the collection
 * @param id the id of the entry
 * @throws where there is no such entry, or its text cannot be printed
 */
export function bodyOf(collection: TextCollection, id: string): Promise<Text> {
  const { body, file } = textOf(collection, id);
  return readText(body, pathToFileURL(resolve(file)));
}

/**
 * All that the body of an entry shows of the content, for the key of its page: the text, and what the Markdown plugins are
 * told for it. To read the text itself would take longer.
 * @param collection the collection
 * @param id the id of the entry
 */
export function shownInBody(collection: TextCollection, id: string): readonly unknown[] {
  const { body, file } = textOf(collection, id);
  const corpus = siteCorpus();
  const { samples, benchmarks } = corpus;
  const path = resolve(file);
  // Most texts name no program at all.
  const programs = /<(?:Sample|Benchmark)\b|\brun:/.test(body) ? [...samples, ...benchmarks] : [];
  return [
    hash('sha256', body, 'base64url'),
    collection === 'articles' && notesSource(corpus, id),
    [...body.matchAll(/\b(?:claim|ref|run):[^\s)>\]]+/g)].map(([key]) => texts.markers(key, path)),
    programs.filter(({ id }) => body.includes(id)).map(digestOf),
    digestOf(texts.terms()),
  ];
}
