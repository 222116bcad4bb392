import { hash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Synonyms } from '../../schemas/synonyms.ts';
import type { RecordText } from '../query/search.ts';
import { catalogueOf, type FacetNames } from './catalogue.ts';
import { partsOf } from './parts.ts';
import type { SearchRecord } from './record.ts';
import type { Segment } from './segment.ts';
import { segmentsOf } from './segments.ts';

/** A file of the index. */
export interface IndexFile {
  /** Below the folder of the index. */
  readonly path: string;
  /** Where it is dear to make: decides what it holds. */
  readonly key?: string;
  readonly content: () => Uint8Array | Promise<Uint8Array>;
}

/** A file that is compressed when it is needed. */
function compressed(path: string, content: string | Uint8Array): Required<IndexFile> {
  return {
    path,
    key: hash('sha256', content, 'base64url'),
    content: () => gzipSync(content, { level: 9 }),
  };
}

/** Every word of the site with at least four letters, for the correction of slips: classes of frequency, then alphabet. */
function wordsOf(segments: readonly Segment[]): string {
  const counts = new Map<string, number>();
  for (const { spelt } of segments) {
    for (const [word, count] of spelt) counts.set(word, (counts.get(word) ?? 0) + count);
  }
  const classes = [20, 6, 2, 1];
  const lines = classes.map((least, place) =>
    [...counts]
      .filter(([, count]) => count >= least && count < (classes[place - 1] ?? Infinity))
      .map(([word]) => word)
      .toSorted()
      .join(' '),
  );
  return lines.join('\n');
}

/**
 * The files that hold what is shown of each record.
 * @param records everything that the search can find, in the order of the index
 * @throws where two records have one address
 */
export function textFiles(records: readonly SearchRecord[]): readonly Required<IndexFile>[] {
  const addresses = new Set<string>();
  return records.map(({ url, title, page, text }, place) => {
    if (addresses.has(url)) throw new Error(`Two records of the search have the address ${url}.`);
    addresses.add(url);
    const shown: RecordText = [url, title, page === undefined || page.url === url ? '' : page.title, text];
    return compressed(`text/${place}.pf_text`, JSON.stringify(shown));
  });
}

/**
 * The files by which records are found: Pagefind's index, cut small; the catalogue; the words of the site.
 * @param records everything that the search can find, in the order of the index
 * @param texts the files that hold what is shown of them
 * @param synonyms words that mean the same
 * @param names what readers call the values of facets
 * @param kept a folder for what can be taken up again; without one, everything is made anew
 * @throws where Pagefind refuses a record
 */
export async function indexFiles(
  records: readonly SearchRecord[],
  texts: readonly Required<IndexFile>[],
  synonyms: Synonyms,
  names: FacetNames,
  kept?: string,
): Promise<readonly IndexFile[]> {
  const segments = await segmentsOf(records, synonyms, kept);
  const { parts, table } = partsOf(segments);
  const files = [
    compressed('parts.pf_table', table),
    ...parts.map((part, place) => compressed(`index/${place.toString(36)}.pf_index`, part)),
    compressed('words.pf_words', wordsOf(segments)),
  ];
  const version = hash('sha256', [...files, ...texts].map(({ path, key }) => `${path} ${key}`).join('\n'));
  const catalogue = JSON.stringify(catalogueOf(records, names, version.slice(0, 10)));
  return [...files, { path: 'catalogue.json', content: () => new TextEncoder().encode(catalogue) }];
}

/**
 * Makes the whole index at once.
 * @param records everything that the search can find, in the order of the index
 * @param synonyms words that mean the same
 * @param names what readers call the values of facets
 * @param kept a folder for what can be taken up again; without one, everything is made anew
 * @returns its files by their paths below the folder of the index
 * @throws where Pagefind refuses a record, or two records have one address
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  names: FacetNames,
  kept?: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const texts = textFiles(records);
  const files = [...texts, ...(await indexFiles(records, texts, synonyms, names, kept))];
  return new Map(await Promise.all(files.map(async ({ path, content }) => [path, await content()] as const)));
}
