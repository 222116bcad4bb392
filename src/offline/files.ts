import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
export function readFiles(folder: string): Files {
  return new Map(eachFile(folder, () => true));
}

/**
 * The files of a folder one after the other, by path: all of a large site would fill the memory.
 * @param folder where it stands
 * @param wanted which of them
 * @throws where it cannot be read
 */
export function* eachFile(
  folder: string,
  wanted: (path: string) => boolean,
): Iterable<readonly [path: string, bytes: Uint8Array]> {
  for (const path of pathsIn(folder)) {
    if (wanted(path)) yield [path, readFileSync(join(folder, path))];
  }
}

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
