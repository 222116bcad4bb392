import { buildIndex } from '../../src/search/index/build.ts';
import { Search } from '../../src/search/query/search.ts';
import { material } from '../../bench/search/documents.ts';

/** The search on the content of this site, and what it read of its index. */
export interface MadeSearch {
  readonly search: Search;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Paths in the order of reading. */
  readonly read: string[];
}

let files: Promise<ReadonlyMap<string, Uint8Array>> | undefined;

/** Makes the index once, and starts a search of its own on it. */
export async function madeSearch(): Promise<MadeSearch> {
  const { records, synonyms, names } = material();
  files ??= buildIndex(records, synonyms, names);
  const made = await files;
  const read: string[] = [];
  const search = await Search.start((path) => {
    const [name = ''] = path.split('?');
    read.push(name);
    const content = made.get(name);
    if (content === undefined) return Promise.reject(new Error(`${name} is not there.`));
    return Promise.resolve(new Uint8Array(content));
  });
  return { search, files: made, read };
}
