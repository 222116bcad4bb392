import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

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
