import { hash } from 'node:crypto';
import type { Corpus } from '../../corpus/entries.ts';
import type { ChunkTable, RecordText } from '../format.ts';
import { catalogueOf, type FacetNames } from './catalogue.ts';
import { chunksOf } from './chunks.ts';
import { indexedTextOf } from './indexed-text.ts';
import { indexWithPagefind } from './pagefind.ts';
import { pageTitleOf, type SearchRecord } from './record.ts';
import { synonymFinder } from './synonyms.ts';
import { askableStems, bigramIndex, vocabularyText } from './words.ts';

/** Files of the index with their content, by their paths below its folder. */
export type IndexFiles = ReadonlyMap<string, string>;

/**
 * Makes the index. The same records give the same files.
 * @param records everything that the search can find
 * @param synonyms words that mean the same
 * @param names what readers call the values of facets
 * @throws where Pagefind refuses a record or is not the release that is known, or two records have one URL
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  synonyms: Corpus['synonyms'],
  names: FacetNames,
): Promise<IndexFiles> {
  const files = new Map([...(await wordFiles(records, synonyms)), ...textFiles(records)]);
  const version = hash('sha256', JSON.stringify([...files])).slice(0, 10);
  return files.set('catalogue.json', JSON.stringify(catalogueOf(records, names, version)));
}

/** The files by which records are found: the chunks, their table, and the words of the site. */
async function wordFiles(
  records: readonly SearchRecord[],
  synonyms: Corpus['synonyms'],
): Promise<IndexFiles> {
  const synonymsOf = synonymFinder(synonyms);
  const texts = records.map((record) => indexedTextOf(record, synonymsOf));
  const { lengths, words } = await indexWithPagefind(texts);
  const askable = askableStems(texts);
  const chunks = chunksOf(new Map([...words].filter(([stem]) => askable.has(stem))), bigramIndex(records));
  const table: ChunkTable = { lengths, starts: chunks.map(({ start }) => start) };
  return new Map([
    ['chunks.json', JSON.stringify(table)],
    ...chunks.map(({ json }, number) => [`index/${number}.json`, json] as const),
    ['words.txt', vocabularyText(records)],
  ]);
}

/** The files that hold what is shown of each record. */
function textFiles(records: readonly SearchRecord[]): IndexFiles {
  const urls = new Set<string>();
  return new Map(
    records.map((record, position) => {
      const { url, title, text } = record;
      if (urls.has(url)) throw new Error(`Two records of the search have the URL ${url}.`);
      urls.add(url);
      const page = pageTitleOf(record);
      const shown: RecordText = { url, title, ...(page !== undefined && { page }), text };
      return [`text/${position}.json`, JSON.stringify(shown)];
    }),
  );
}
