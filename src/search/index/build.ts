import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createIndex, type CustomRecord } from 'pagefind';
import type { Synonyms } from '../../schemas/synonyms.ts';
import { recordTypes } from '../record-types.ts';
import type { Catalogue, Named } from '../query/catalogue.ts';
import { pairsOf } from '../query/pairs.ts';
import { stemOf } from '../query/stem.ts';
import type { RecordText } from '../query/search.ts';
import { piecesOf, sequenceOf } from '../query/terms.ts';
import type { SearchRecord } from './record.ts';
import { furtherWords } from './synonyms.ts';
import { contentOf, fileOf, hashesOf, partsOf, type Pairs } from './parts.ts';

/** So many aliases of a record count in full, the further ones less: writers put the most telling first. */
const telling = 10;

/** A file of the index, by its path below the folder of the index. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** What readers call the values of facets, by their ids. */
export type FacetNames = Readonly<Record<'topic' | 'verdict' | 'article', ReadonlyMap<string, string>>>;

/** Every word of the site with at least four letters, for the correction of slips: classes of frequency, then alphabet. */
export function wordsOf(records: readonly SearchRecord[]): string {
  const counts = new Map<string, number>();
  for (const record of records) {
    const text = [record.title, record.question, record.text, ...record.aliases, ...record.code]
      .join(' ')
      .toLowerCase();
    for (const word of text.match(/\b[a-z][a-z\d_]{2,22}[a-z\d]\b/g) ?? [])
      counts.set(word, (counts.get(word) ?? 0) + 1);
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

/** What the browser must know of all records to group and to filter them without loading each. */
function catalogueOf(records: readonly SearchRecord[], names: FacetNames, version: string): Catalogue {
  const table = (facet: keyof FacetNames, values: readonly string[]): Named[] =>
    [...new Set(values)].toSorted().map((id) => [id, names[facet].get(id) ?? id]);
  const tables = {
    topic: table(
      'topic',
      records.flatMap(({ topics }) => topics),
    ),
    verdict: table(
      'verdict',
      records.flatMap(({ verdict }) => (verdict === undefined ? [] : [verdict])),
    ),
    article: table(
      'article',
      records.flatMap(({ articles }) => articles),
    ),
  };
  const pages = [...new Set(records.flatMap(({ page }) => (page === undefined ? [] : [page.url])))];
  const places = (facet: keyof FacetNames, values: readonly string[]): string =>
    values.map((value) => tables[facet].findIndex(([id]) => id === value).toString(36)).join('.');
  const column = (item: (record: SearchRecord) => string): string => records.map(item).join(' ');
  return {
    version,
    tables,
    type: column(({ type }) => recordTypes.findIndex(({ id }) => id === type).toString(36)),
    page: column(({ page }) => (page === undefined ? '' : pages.indexOf(page.url).toString(36))),
    framework: column(({ frameworks }) => frameworks.map((name) => name[0]).join('')),
    topic: column(({ topics }) => places('topic', topics)),
    verdict: column(({ verdict }) => (verdict === undefined ? '' : places('verdict', [verdict]))),
    article: column(({ articles }) => places('article', articles)),
  };
}

const decoder = new TextDecoder();

/** The address of one of Pagefind's fragments. */
const addressOf = (fragment: Uint8Array): string =>
  (JSON.parse(decoder.decode(contentOf(fragment))) as { url: string }).url;

/** Words that Pagefind would only keep whole with what a hyphen joins to them, and in pieces: `CSRFToken` in `X-CSRFToken`. */
function heldInCompounds(text: string): string[] {
  // Most texts have no such word.
  if (!/[a-zA-Z][A-Z]/.test(text)) return [];
  const compounds = text.split(/\s+/).filter((chunk) => /\w[^\w\s]\w/.test(chunk));
  return [...new Set(compounds.flatMap((chunk) => chunk.match(/\w*[a-zA-Z][A-Z]\w*/g) ?? []))]
    .filter((word) => /[a-z]/.test(word))
    .map((word) => word.toLowerCase());
}

/** A text without signs that are no letters and part no words for Pagefind: control signs, turns of direction. */
const legible = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/**
 * The stems of what somebody may ask for: words, pieces of names in code, and what a hyphen joins. Pagefind also keeps
 * what any other sign joins (`connection.cursor()` as one word), which nobody types.
 * @param texts everything that is indexed
 */
function stemsIn(texts: readonly string[]): ReadonlySet<string> {
  // The same few words stand in all texts: each is taken to pieces and cut to its stem once.
  const words = new Set<string>();
  const names = new Set<string>();
  for (const text of texts) {
    for (const word of sequenceOf(text)) words.add(word);
    for (const name of text.match(/\w+/g) ?? []) names.add(name);
    for (const joined of text.match(/\w+(?:-\w+){1,2}(?![\w-])/g) ?? [])
      words.add(joined.replaceAll('-', '').toLowerCase());
  }
  for (const name of names) for (const piece of piecesOf(name)) words.add(piece);
  return new Set([...words].map(stemOf));
}

/** What names a record, phrase by phrase, and what a guide says: in these, words that stand side by side belong together. */
const phrasesOf = ({ type, title, question, aliases, text }: SearchRecord): string[] => [
  title,
  question,
  ...aliases.flatMap((alias) => alias.split(/[,;] /)),
  ...(type === 'guide' ? text.split(/[.:;?!] /) : []),
];

/**
 * The words that stand side by side in the phrases of the records.
 * @param records in the order of the index
 */
function pairsIn(records: readonly SearchRecord[]): Pairs {
  const pairs = new Map<string, Map<string, number[]>>();
  const stems = new Map<string, string>();
  const stem = (word: string): string => {
    const known = stems.get(word) ?? stemOf(word);
    stems.set(word, known);
    return known;
  };
  records.forEach((record, number) => {
    for (const words of phrasesOf(record).map(sequenceOf)) {
      for (const { under, other } of pairsOf(words, stem)) {
        const beside = pairs.get(under) ?? new Map<string, number[]>();
        const having = beside.get(other) ?? [];
        if (having.at(-1) !== number) having.push(number);
        beside.set(other, having);
        pairs.set(under, beside);
      }
    }
  });
  return pairs;
}

/** How many records are on their way to Pagefind at a time: it takes them in their order, and none waits for an answer. */
const together = 200;

/** Pagefind's own files for records, in their order. */
async function pagefindFiles(records: readonly CustomRecord[]): Promise<readonly IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (let from = 0; from < records.length; from += together) {
    const sent = records.slice(from, from + together);
    const answers = await Promise.all(sent.map((record) => index.addCustomRecord(record)));
    for (const [place, { errors: refused }] of answers.entries()) {
      if (refused.length > 0)
        throw new Error(`Pagefind refused ${sent[place]?.url ?? ''}: ${refused.join('; ')}`);
    }
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  return files;
}

/**
 * Makes the index: Pagefind's through its Node interface, cut small; beside it the catalogue, the texts to show and the
 * words of the site.
 * @param records everything that the search can find
 * @param synonyms words that mean the same
 * @param names what readers call the values of facets
 * @throws where Pagefind refuses a record, or two records have one address
 */
export async function buildIndex(
  records: readonly SearchRecord[],
  synonyms: Synonyms,
  names: FacetNames,
): Promise<IndexFile[]> {
  const byAddress = new Map<string, SearchRecord>();
  const indexed: string[] = [];
  const further = furtherWords(synonyms);
  const custom = records.map((record): CustomRecord => {
    if (byAddress.has(record.url))
      throw new Error(`Two records of the search have the address ${record.url}.`);
    byAddress.set(record.url, record);
    const also = further([record.title, ...record.aliases].join(' ')).join(' ');
    const meta = {
      title: record.title,
      question: record.question,
      page: record.page === undefined || record.page.url === record.url ? '' : record.page.title,
      aliases: record.aliases.slice(0, telling).join(' '),
      further: record.aliases.slice(telling).join(' '),
      code: [
        ...record.code,
        ...heldInCompounds([record.title, record.text, ...record.aliases, ...record.code].join(' ')),
      ].join(' '),
      also: record.type === 'reference' ? '' : also,
    };
    indexed.push(record.text, ...Object.values(meta));
    return {
      url: record.url,
      // Pagefind drops a record whose text has no word.
      content: legible(/[\p{L}\p{N}]/u.test(record.text) ? record.text : record.title),
      language: 'en',
      meta: Object.fromEntries(
        Object.entries(meta).flatMap(([field, text]) => (text === '' ? [] : [[field, legible(text)]])),
      ),
      // No filters: Pagefind writes them in another order each time, and the catalogue says the same in fewer bytes.
    };
  });
  const files = await pagefindFiles(custom);
  const contents = (pattern: RegExp): Uint8Array[] =>
    files.filter(({ path }) => pattern.test(path)).map(({ content }) => content);
  const [meta] = contents(/\.pf_meta$/).map(contentOf);
  if (meta === undefined) throw new Error('Pagefind made no index.');
  const byHash = new Map(
    files.flatMap(({ path, content }) => {
      const [, hash] = /^fragment\/(.*)\.pf_fragment$/.exec(path) ?? [];
      return hash === undefined ? [] : [[hash, byAddress.get(addressOf(content))] as const];
    }),
  );
  const ordered = hashesOf(meta).flatMap((hash) => byHash.get(hash) ?? []);
  if (ordered.length !== records.length) throw new Error('Pagefind lost a record.');
  const { parts, table } = partsOf(meta, contents(/\.pf_index$/).map(contentOf), {
    pairs: pairsIn(ordered),
    stems: stemsIn(indexed),
  });
  const texts = ordered.map(({ url, title, page, text }): RecordText => [
    url,
    title,
    page === undefined || page.url === url ? '' : page.title,
    text,
  ]);
  const own: IndexFile[] = [
    { path: 'parts.pf_table', content: fileOf(table) },
    ...parts.map((part, place) => ({
      path: `index/${place.toString(36)}.pf_index`,
      content: fileOf(part),
    })),
    ...texts.map((text, place) => ({
      path: `text/${place}.pf_text`,
      content: gzipSync(JSON.stringify(text), { level: 9 }),
    })),
    { path: 'words.pf_words', content: gzipSync(wordsOf(ordered), { level: 9 }) },
  ];
  const hash = createHash('sha256');
  for (const { path, content } of own) hash.update(`${path}\0`).update(content);
  const catalogue = catalogueOf(ordered, names, hash.digest('hex').slice(0, 10));
  return [
    ...own,
    { path: 'catalogue.json', content: new TextEncoder().encode(JSON.stringify(catalogue)) },
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
