import { parseDocument } from 'yaml';
import { limits } from '../limits.ts';
import { parseDate } from '../metadata/dates.ts';
import {
  merge,
  noMetadata,
  stated,
  type Author,
  type SourcedValue,
  type Metadata,
} from '../metadata/metadata.ts';
import { compareNotes, type Note } from '../note.ts';
import { RefusalError } from '../refusal.ts';

export interface SplitFile {
  /** The text of the front matter, without its fences. */
  readonly matter: string | undefined;
  readonly body: string;
  /** Lines before the body. */
  readonly offset: number;
  /** The front matter is TOML, as Hugo writes it, and not YAML. */
  readonly toml: boolean;
}

/** Divides a Markdown file at its front matter: a first line `---` and the next that is `---` or `...`; or `+++` twice. */
export function splitFrontMatter(text: string): SplitFile {
  const none = { matter: undefined, body: text, offset: 0, toml: false };
  if (!/^(?:---|\+\+\+)[ \t]*\n/.test(text)) return none;
  const toml = text.startsWith('+');
  const closes = toml ? /^\+\+\+[ \t]*$/ : /^(?:---|\.\.\.)[ \t]*$/;
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && closes.test(line));
  if (end < 0) return none;
  const matter = lines.slice(1, end).join('\n');
  // A rule at the top of an article is followed by prose, not by keys.
  const key = toml ? /^[ \t]*["']?[\w-]+["']?[ \t]*=/m : /^["']?[\w-]+["']?[ \t]*:/m;
  if (matter.trim() !== '' && !key.test(matter)) return none;
  return { matter, body: lines.slice(end + 1).join('\n'), offset: end + 1, toml };
}

/**
 * Reads front matter as data, with YAML 1.2 and nothing that can run (`gray-matter` evaluates a `---js` fence).
 * @throws RefusalError where it is too large or an alias bomb
 */
export function parseFrontMatter(matter: string): {
  readonly data: Readonly<Record<string, unknown>>;
  /** What is wrong with the YAML, where something is: the rest is used. */
  readonly fault?: string;
} {
  if (matter.length > limits.frontMatterBytes)
    throw new RefusalError('front-matter', 'it is larger than 64 KiB');
  const document = parseDocument(matter, { schema: 'core', version: '1.2', logLevel: 'silent' });
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 20 });
  } catch (error) {
    throw new RefusalError('front-matter', error instanceof Error ? error.message : undefined);
  }
  // Unquoted colons are the usual fault of blog exports: what could be read is used, and a person is asked.
  const fault = document.errors[0]?.message.split('\n')[0];
  if (fault !== undefined && !isRecord(value)) throw new RefusalError('front-matter', fault);
  return { data: isRecord(value) ? value : {}, ...(fault === undefined ? {} : { fault }) };
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const titleKeys = ['title', 'headline', 'name'];
const authorKeys = ['author', 'authors', 'by', 'byline'];
const publishedKeys = [
  'datePublished',
  'published',
  'published_at',
  'publishedAt',
  'pubDate',
  'date',
  'created',
];
const updatedKeys = ['dateModified', 'updated', 'updated_at', 'updatedAt', 'lastmod', 'modified'];
const urlKeys = ['canonical', 'canonical_url', 'canonicalUrl', 'url', 'link', 'permalink', 'source'];
const keyList = new Set([
  ...titleKeys,
  ...authorKeys,
  ...publishedKeys,
  ...updatedKeys,
  ...urlKeys,
  'lang',
  'language',
  'license',
  'licence',
  'tags',
  'categories',
  'keywords',
  'cover',
  'cuid',
  'slug',
  'publisher',
  'site',
]);

/**
 * Takes the metadata from a fixed list of keys. Every other key is left out and reported: a scraped `head` or `banner`
 * would reach the page as code.
 */
export function metadataOf(
  data: Readonly<Record<string, unknown>>,
  lineOf: (key: string) => number,
): { metadata: Metadata; notes: readonly Note[] } {
  const unread: Note[] = [];
  /** The first value of some keys that means something; the report names those that do not, and those that say otherwise. */
  const known = (
    keys: readonly string[],
    convert: (value: string) => string | undefined,
    otherwise?: string,
  ): SourcedValue | undefined => {
    let used: SourcedValue | undefined;
    for (const key of keys) {
      const text = oneLine(data[key]);
      const value = text === undefined ? undefined : convert(text);
      if (text === undefined || (used !== undefined && used.value === value)) continue;
      const line = lineOf(key);
      if (used === undefined && value !== undefined) used = stated(value, `front matter, ${key}`, line);
      else if (otherwise !== undefined)
        unread.push({
          kind: 'ask',
          step: 'front-matter',
          from: line,
          to: line,
          reason: `${key} of the front matter ${value === undefined ? `is ${otherwise}` : 'says otherwise than a key that comes first'}: not used`,
          text: `${key}: ${text}`,
        });
    }
    return used;
  };
  const cover = oneLine(data['cover']);
  const found: { -readonly [Key in keyof Metadata]?: Metadata[Key] | undefined } = {
    title: known(titleKeys, (value) => value),
    published: known(publishedKeys, parseDate, 'no day of the calendar'),
    updated: known(updatedKeys, parseDate, 'no day of the calendar'),
    url: known(urlKeys, webAddress, 'no address of the web'),
    language: known(['lang', 'language'], (value) => /^[a-z]{2}/i.exec(value)?.[0].toLowerCase()),
    licence: known(['license', 'licence'], (value) => value),
    publisher: known(['publisher', 'site'], (value) => value),
    authors: authorsOf(data, authorKeys, lineOf),
    tags: tagsOf(data['tags'] ?? data['categories'] ?? data['keywords']),
  };
  if (
    found.publisher === undefined &&
    cover !== undefined &&
    /\bhashnode\b/i.test(cover) &&
    data['cuid'] !== undefined
  ) {
    found.publisher = {
      basis: 'inferred',
      value: 'Hashnode',
      where: 'the cover picture and the keys of the front matter are those of a Hashnode blog',
      line: lineOf('cover'),
    };
  }
  const notes = Object.keys(data)
    .filter((key) => !keyList.has(key))
    .map((key): Note => ({
      kind: 'removed',
      step: 'front-matter',
      from: lineOf(key),
      to: lineOf(key),
      reason: 'key of the front matter that a draft does not have',
      text: `${key}: ${JSON.stringify(data[key]) ?? ''}`,
    }));
  const present = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { metadata: merge(noMetadata, present), notes: [...unread, ...notes].toSorted(compareNotes) };
}

function authorsOf(
  data: Readonly<Record<string, unknown>>,
  keys: readonly string[],
  lineOf: (key: string) => number,
): readonly Author[] {
  for (const key of keys) {
    const value = data[key];
    const names = (Array.isArray(value) ? value : [value]).flatMap((one) => {
      const name = isRecord(one) ? oneLine(one['name']) : oneLine(one);
      return name === undefined ? [] : [name];
    });
    if (names.length > 0)
      return names.slice(0, 20).map((name) => ({ name, where: `front matter, ${key}`, line: lineOf(key) }));
  }
  return [];
}

function tagsOf(value: unknown): readonly string[] {
  const list = typeof value === 'string' ? value.split(',') : Array.isArray(value) ? value : [];
  return list.flatMap((tag) => oneLine(tag) ?? []).slice(0, 30);
}

/** A value as one line of text, or undefined where it is none. */
export function oneLine(value: unknown): string | undefined {
  const text =
    value instanceof Date
      ? value.toISOString()
      : typeof value === 'string' || typeof value === 'number'
        ? String(value)
        : '';
  const line = text.replace(/\s+/g, ' ').trim().slice(0, 500);
  return line === '' ? undefined : line;
}

/** An address of the web, normalised; no other scheme passes, and no user name hides in it. */
export function webAddress(value: string): string | undefined {
  try {
    const url = new URL(value);
    return /^https?:$/.test(url.protocol) && url.username === '' && url.hostname.includes('.')
      ? url.href.replace(/^http:/, 'https:')
      : undefined;
  } catch {
    return undefined;
  }
}
