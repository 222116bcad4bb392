import { decode } from 'cborg';
import { gunzipSync } from 'node:zlib';
import { createIndex, type CustomRecord, type IndexFile } from 'pagefind';
import { z } from 'zod';
import { type Field, fields, type Occurrence, packOccurrence } from '../format.ts';

/*
 * Everything that this project knows of Pagefind. Records go in through its public Node interface. What comes out are
 * files in a format that Pagefind keeps to itself and may change with any release: this module reads the files of one
 * release, and refuses those of others.
 */

/** The release of Pagefind whose files this module reads. */
export const supportedVersion = '1.5.2';

/** What Pagefind indexes of a record. */
export interface IndexedText {
  readonly url: string;
  readonly text: string;
  readonly fields: Readonly<Record<Field, string>>;
}

/** The records that have a word, by their positions in ascending order. */
export type Occurrences = ReadonlyMap<number, Occurrence>;

/** What Pagefind finds in records. */
export interface WordIndex {
  /** How many words the text of each record has. */
  readonly lengths: readonly number[];
  /** By stem. */
  readonly words: ReadonlyMap<string, Occurrences>;
}

const positions = z.array(z.int());

/** Where a record has a word: the distance to the record before, positions in its text, positions in its fields. */
const pageSchema = z.tuple([z.int(), positions, positions]);
type Page = z.infer<typeof pageSchema>;

/** A stem, the records that have it, and its forms with accents. */
const wordSchema = z.tuple([
  z.string(),
  z.array(pageSchema),
  z.array(z.tuple([z.string(), z.array(pageSchema)])),
]);

/** A `.pf_index` file: some of the words, in alphabetical order. */
const chunkSchema = z.tuple([z.array(wordSchema)]);

/** The `.pf_meta` file: version, records with their number of words, chunks, filters, sort orders, names of fields. */
const metaSchema = z.tuple([
  z.string(),
  z.array(z.tuple([z.string(), z.int()])),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.enum(fields)),
]);

/** What Pagefind writes before the content of each compressed file. */
const signature = 'pagefind_dcd';

const refusal = (reason: string): Error =>
  new Error(
    `${reason} src/search/index/pagefind.ts reads the files of Pagefind ${supportedVersion}. ` +
      'Install that release, or change the module to read the new format and run tests/search.',
  );

/** The content of one of Pagefind's files. */
function contentOf<Content>({ path, content }: IndexFile, schema: z.ZodType<Content>): Content {
  const bytes = gunzipSync(content);
  if (bytes.toString('latin1', 0, signature.length) !== signature)
    throw refusal(`${path} does not begin with "${signature}".`);
  const parsed = schema.safeParse(decode(bytes.subarray(signature.length)));
  if (!parsed.success) throw refusal(`${path} has another structure: ${z.prettifyError(parsed.error)}.`);
  return parsed.data;
}

/** The version in the `.pf_meta` file, which is looked at before its structure is. */
const versionSchema = z.tuple([z.string()], z.unknown());

/**
 * Reads the words of an index.
 * @param files what Pagefind's `getFiles` gave
 * @throws where another release of Pagefind wrote the files, or their structure is another
 */
export function readPagefindFiles(files: readonly IndexFile[]): WordIndex {
  const meta = files.find(({ path }) => path.endsWith('.pf_meta'));
  if (meta === undefined) throw refusal('Pagefind wrote no .pf_meta file.');
  const [version] = contentOf(meta, versionSchema);
  if (version !== supportedVersion) throw refusal(`Pagefind ${version} wrote this index.`);
  const [, records, , , , fieldNames] = contentOf(meta, metaSchema);
  const chunks = files.filter(({ path }) => path.endsWith('.pf_index'));
  const words = chunks.flatMap((chunk) => contentOf(chunk, chunkSchema)[0]);
  return {
    lengths: records.map(([, length]) => length),
    words: new Map(
      words.map(([stem, pages, variants]) => [
        stem,
        occurrencesIn([pages, ...variants.map(([, own]) => own)], fieldNames),
      ]),
    ),
  };
}

/** Where each record has a word, in any of its spellings. */
function occurrencesIn(spellings: readonly (readonly Page[])[], fieldNames: readonly Field[]): Occurrences {
  const found = new Map<number, { readonly inFields: Set<Field>; frequency: number }>();
  for (const pages of spellings) {
    let record = 0;
    for (const [distance, inText, inFields] of pages) {
      record += distance;
      const here = found.get(record) ?? { inFields: new Set(), frequency: 0 };
      found.set(record, here);
      // In a text, negative numbers are weights; in fields, they name the field of the positions that follow.
      here.frequency += inText.filter((position) => position >= 0).length;
      for (const position of inFields) {
        const field = position < 0 ? fieldNames[-position - 1] : undefined;
        if (field !== undefined) here.inFields.add(field);
      }
    }
  }
  return new Map(
    [...found]
      .map(([record, { inFields, frequency }]) => [record, packOccurrence(inFields, frequency)] as const)
      .toSorted(([a], [b]) => a - b),
  );
}

/**
 * Words that Pagefind splits only together with what a hyphen or a dot joins to them: it has `x`, `csrf`, `token` and
 * `xcsrftoken` of `X-CSRFToken`, and not `csrftoken`.
 */
function camelCaseInCompounds(text: string): string[] {
  const compounds = text.split(/\s+/).filter((chunk) => /\w[^\w\s]\w/.test(chunk));
  return [...new Set(compounds.flatMap((chunk) => chunk.match(/\w*[a-zA-Z][A-Z]\w*/g) ?? []))]
    .filter((word) => /[a-z]/.test(word))
    .map((word) => word.toLowerCase());
}

/** Control characters and marks of text direction, which Pagefind takes for parts of words. */
const withoutControls = (text: string): string => text.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ');

/** A record as Pagefind takes it. Facets are ours (`catalogue.ts`): Pagefind writes filters in an order that changes. */
function customRecord({ url, text, fields: given }: IndexedText): CustomRecord {
  const { title, aliases, moreAliases, code } = given;
  const compounds = camelCaseInCompounds([title, text, aliases, moreAliases, code].join(' '));
  const meta = { ...given, code: [code, ...compounds].join(' ').trim() };
  return {
    url,
    // Pagefind drops a record whose text has no word.
    content: withoutControls(/[\p{L}\p{N}]/u.test(text) ? text : title),
    language: 'en',
    meta: Object.fromEntries(
      Object.entries(meta).flatMap(([field, value]) =>
        value === '' ? [] : [[field, withoutControls(value)]],
      ),
    ),
  };
}

/** How many records are sent without waiting for an answer. */
const batchSize = 200;

/**
 * Has Pagefind split records into words, and reduce the words to their stems.
 * @param texts the records, which are known by their position from then on
 * @throws where Pagefind refuses a record, or is not the release that this module knows
 */
export async function indexWithPagefind(texts: readonly IndexedText[]): Promise<WordIndex> {
  const { index, errors } = await createIndex({ forceLanguage: 'en', includeCharacters: '_' });
  if (index === undefined) throw new Error(`Pagefind made no index: ${errors.join('; ')}`);
  for (let start = 0; start < texts.length; start += batchSize) {
    const batch = texts.slice(start, start + batchSize);
    // Pagefind numbers records in the order in which they come in.
    const answers = await Promise.all(batch.map((text) => index.addCustomRecord(customRecord(text))));
    for (const [position, answer] of answers.entries()) {
      if (answer.errors.length > 0)
        throw new Error(`Pagefind refused ${batch[position]?.url ?? ''}: ${answer.errors.join('; ')}`);
    }
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const found = readPagefindFiles(files);
  if (found.lengths.length !== texts.length) throw refusal('Pagefind left out a record.');
  return found;
}
