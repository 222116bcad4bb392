import { gunzipSync } from 'node:zlib';
import { createIndex } from 'pagefind';
import { minifySync } from 'vite';
import type { Synonyms } from '../../schemas/synonyms.ts';
import type { Catalogue } from '../query/catalogue.ts';
import { recordTypes, type SearchRecord } from './record.ts';
import { furtherWords } from './synonyms.ts';

/** A file of the index, by its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What Pagefind writes before each compressed file. */
const signature = 'pagefind_dcd';

/** Of Pagefind's files, those that the search needs; its interfaces are not used. */
const needed =
  /^(?:pagefind-entry\.json|pagefind\.js|pagefind-worker\.js|.*\.pf_meta|wasm\.en\.pagefind|(?:index|fragment)\/.*)$/;

interface Fragment {
  readonly url: string;
}

function fragmentOf(content: Uint8Array): Fragment {
  const text = gunzipSync(content).toString('utf8');
  return JSON.parse(text.slice(text.startsWith(signature) ? signature.length : 0)) as Fragment;
}

/** The same program in fewer bytes: Pagefind ships its worker with long names. */
function smaller({ path, content }: IndexFile): IndexFile {
  const { code, errors } = minifySync(path, new TextDecoder().decode(content), { module: false });
  if (errors.length > 0 || code === '')
    throw new Error(`${path} could not be made smaller: ${JSON.stringify(errors)}`);
  return { path, content: new TextEncoder().encode(code) };
}

/** Every word of the site with at least four letters, for the correction of slips. */
function wordsOf(records: readonly SearchRecord[]): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const text = [record.title, record.text, ...record.aliases, ...record.code].join(' ').toLowerCase();
    for (const word of text.match(/[a-z]{4,}/g) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([word]) => word)
    .join(' ');
}

/** What the browser must know of all records to group and to filter them without loading each. */
function catalogueOf(records: readonly SearchRecord[], hashes: ReadonlyMap<string, string>): Catalogue {
  const distinct = (values: readonly string[]): string[] => [...new Set(values)].toSorted();
  const pages = distinct(records.flatMap(({ page }) => (page === undefined ? [] : [page.url])));
  const topics = distinct(records.flatMap((record) => record.topics));
  const articles = distinct(records.flatMap((record) => record.articles));
  const verdicts = distinct(records.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict])));
  const numbers = (values: readonly string[], table: readonly string[]): string =>
    values.map((value) => table.indexOf(value).toString(36)).join('.');
  return {
    types: [...recordTypes],
    pages,
    topics,
    articles,
    verdicts,
    records: records
      .map((record) =>
        [
          hashes.get(record.url) ?? '',
          recordTypes.indexOf(record.type),
          record.page === undefined ? '' : pages.indexOf(record.page.url).toString(36),
          record.frameworks.map((name) => name[0]).join(''),
          numbers(record.topics, topics),
          record.verdict === undefined ? '' : verdicts.indexOf(record.verdict),
          numbers(record.articles, articles),
        ]
          .join(',')
          .replace(/,+$/, ''),
      )
      .join(' '),
  };
}

/**
 * Makes the index with Pagefind's Node interface, and beside it the catalogue and the words of the site.
 * @param records everything that the search can find
 * @param synonyms words that mean the same
 * @throws where Pagefind refuses a record, or two records have one address
 */
export async function buildIndex(records: readonly SearchRecord[], synonyms: Synonyms): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  const seen = new Set<string>();
  for (const record of records) {
    if (seen.has(record.url)) throw new Error(`Two records of the search have the address ${record.url}.`);
    seen.add(record.url);
    const all = [record.title, record.page?.title ?? '', record.text, ...record.aliases].join(' ');
    const also = record.type === 'reference' ? '' : furtherWords(all, synonyms).join(' ');
    const meta = {
      title: record.title,
      ...(record.page === undefined || record.page.url === record.url ? {} : { page: record.page.title }),
      ...(record.verdict === undefined ? {} : { verdict: record.verdict }),
      ...(record.aliases.length === 0 ? {} : { aliases: record.aliases.join(' ') }),
      ...(record.code.length === 0 ? {} : { code: record.code.join(' ') }),
      ...(also === '' ? {} : { also }),
    };
    const added = await index.addCustomRecord({
      url: record.url,
      content: record.text === '' ? record.title : record.text,
      language: 'en',
      meta,
      // No filters: Pagefind writes them in another order each time, and the catalogue says the same in fewer bytes.
    });
    if (added.errors.length > 0)
      throw new Error(`Pagefind refused ${record.url}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const kept = files.filter(({ path }) => needed.test(path));
  const hashes = new Map<string, string>();
  for (const { path, content } of kept) {
    const [, hash] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
    if (hash !== undefined) hashes.set(fragmentOf(content).url, hash.replace(/^en_/, ''));
  }
  const text = new TextEncoder();
  const own = [
    { name: 'catalogue', type: 'json', content: JSON.stringify(catalogueOf(records, hashes)) },
    { name: 'words', type: 'txt', content: wordsOf(records) },
  ];
  return [
    ...kept.map((file) => (file.path === 'pagefind-worker.js' ? smaller(file) : file)),
    ...own.map(({ name, type, content }) => ({ path: `${name}.${type}`, content: text.encode(content) })),
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
