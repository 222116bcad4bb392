import { buildIndex, type IndexFiles } from '../../src/search/index/build.ts';
import { Search } from '../../src/search/query/search.ts';
import { indexInput } from '../../bench/search/documents.ts';

/** The search on the content of this site, and what it read of its index. */
export interface MadeSearch {
  readonly search: Search;
  readonly files: IndexFiles;
  /** Paths in the order of reading. */
  readonly read: string[];
}

let files: Promise<IndexFiles> | undefined;

/** Makes the index once, and starts a search of its own on it. */
export async function madeSearch(): Promise<MadeSearch> {
  const { records, synonyms, names } = indexInput();
  files ??= buildIndex(records, synonyms, names);
  const made = await files;
  const read: string[] = [];
  const search = await Search.start((path) => {
    const [name = ''] = path.split('?');
    read.push(name);
    const text = made.get(name);
    return text === undefined ? Promise.reject(new Error(`${name} is not there.`)) : Promise.resolve(text);
  });
  return { search, files: made, read };
}
