import { readFileSync } from 'node:fs';
import type { Digest } from './digest.ts';

/** What is known of a file without reading it. */
export interface Known {
  readonly digest: Digest;
  /** What it was made from, in short, where somebody said so. */
  readonly key?: string | undefined;
}

/** Files by their paths below a folder, with slashes. */
export type KnownFiles = ReadonlyMap<string, Known>;

/**
 * Writes down what is known of files: a line for each, which is read in a third of the time of JSON.
 * @param files the files
 * @throws where a path or a key holds what parts the lines
 */
export function textOfKnown(files: KnownFiles): string {
  const lines: string[] = [];
  for (const [path, { digest, key }] of files) {
    const from = key === undefined ? '' : `\t${key}`;
    if (/[\t\n]/.test(path) || /.[\t\n]/.test(from)) throw new Error(`${path} cannot be listed.`);
    lines.push(`${path}\t${digest[0]}\t${digest[1]}${from}\n`);
  }
  return lines.join('');
}

/**
 * Reads what {@link textOfKnown} wrote.
 * @param text the lines
 */
export function knownOfText(text: string): Map<string, Known> {
  const files = new Map<string, Known>();
  for (let at = 0; at < text.length;) {
    const path = text.indexOf('\t', at);
    const hash = text.indexOf('\t', path + 1);
    const end = text.indexOf('\n', hash + 1);
    const last = text.lastIndexOf('\t', end);
    const size = last === hash ? end : last;
    files.set(text.slice(at, path), {
      digest: [text.slice(path + 1, hash), Number(text.slice(hash + 1, size))],
      key: size === end ? undefined : text.slice(size + 1, end),
    });
    at = end + 1;
  }
  return files;
}

/**
 * Reads what is known of files.
 * @param file where it is written down; where there is none, nothing is known
 */
export function readKnown(file: string): Map<string, Known> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return new Map();
  }
  return knownOfText(text);
}
