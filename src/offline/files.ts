import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** The files of a site or of an edition, by their paths below its folder: `guides/orm/index.html`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The text of a file. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Paths in the order of their code units, which is the same on every machine. */
export const byPath = <T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] =>
  [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What tells the content of a file from any other: its SHA-256 in base64, and its size in bytes. */
export type Digest = readonly [hash: string, size: number];

/** The digest of a file's content. */
const digestOf = (bytes: Uint8Array): Digest => [hash('sha256', bytes, 'base64'), bytes.length];

/**
 * The files below a folder.
 * @param folder where it stands
 * @returns their paths below it, with slashes, in order
 * @throws where the folder cannot be read
 */
export const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();

/**
 * Reads a folder.
 * @param folder where it stands
 * @throws where it cannot be read
 */
export const readFiles = (folder: string): Files =>
  new Map(pathsIn(folder).map((path) => [path, readFileSync(join(folder, path))]));

/** The digests of files, by path. */
export const digestsOf = (files: Files): readonly (readonly [path: string, digest: Digest])[] =>
  [...files].map(([path, bytes]) => [path, digestOf(bytes)]);

/**
 * Writes files below a folder; what else is there stays.
 * @param folder where they go
 * @throws where it cannot be written
 */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, bytes] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  }
}
