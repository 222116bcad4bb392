import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { entryOf, type ProseBase } from '../corpus/entries.ts';
import type { Text } from '../schemas/text.ts';
import { siteCorpus } from './corpus.ts';
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
