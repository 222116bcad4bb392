import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Digest, digestOf } from '../files/digest.ts';
import { pathsIn } from '../files/paths.ts';

/** The files of a site or of an edition, by their paths below its folder: `guides/orm/index.html`. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The text of a file. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The bytes of a text. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Paths in the order of their code units, which is the same on every machine. */
export const byPath = <T>(entries: Iterable<readonly [string, T]>): (readonly [string, T])[] =>
  [...entries].toSorted(([a], [b]) => (a < b ? -1 : 1));

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
