import { limits } from '../limits.ts';
import { RefusalError } from '../refusal.ts';

const table = /^\[\s*([\w-]+)\s*\]$/;
const pair = /^["']?([\w-]+)["']?\s*=\s*(.+)$/;
/** Where the value ends and a comment may begin. */
const text = /^"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$|^'([^']*)'\s*(?:#.*)?$/;
const plain = /^(\d{4}-\d{2}-\d{2}[\dT:.+Z -]*|true|false|[-+]?\d+(?:\.\d+)?)\s*(?:#.*)?$/;
const list = /^\[(.*)\]\s*(?:#.*)?$/;

/**
 * Reads as much of TOML 1.0 as front matter is made of: text, dates, numbers, lists of texts on one line, and tables one
 * level deep. What else there is, is left out and named: a person is asked.
 * @throws RefusalError where it is too large
 */
export function parseToml(matter: string): {
  readonly data: Readonly<Record<string, unknown>>;
  /** The first line that could not be read. */
  readonly fault?: string;
} {
  if (matter.length > limits.frontMatterBytes)
    throw new RefusalError('front-matter', 'it is larger than 64 KiB');
  const data = new Map<string, unknown>();
  let current = data;
  let fault: string | undefined;
  for (const line of matter.split('\n').map((one) => one.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const name = table.exec(line)?.[1];
    if (name !== undefined) {
      current = new Map();
      data.set(name, current);
      continue;
    }
    const [, key, written] = pair.exec(line) ?? [];
    const value = written === undefined ? undefined : valueOf(written);
    if (key === undefined || value === undefined) fault ??= line.slice(0, 80);
    else current.set(key, value);
  }
  const plainData = Object.fromEntries(
    [...data].map(([key, value]) => [key, value instanceof Map ? Object.fromEntries(value) : value]),
  );
  return { data: plainData, ...(fault === undefined ? {} : { fault }) };
}

function valueOf(written: string): string | readonly string[] | undefined {
  const quoted = text.exec(written);
  if (quoted !== null) return quoted[2] ?? unescaped(quoted[1] ?? '');
  const bare = plain.exec(written)?.[1];
  if (bare !== undefined) return bare.trim();
  const inside = list.exec(written)?.[1];
  if (inside === undefined) return undefined;
  return [...inside.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(
    (match) => match[2] ?? unescaped(match[1] ?? ''),
  );
}

function unescaped(value: string): string {
  return value.replace(/\\(["\\])/g, '$1').replace(/\\[nt]/g, ' ');
}
