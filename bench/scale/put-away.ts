import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { workshop } from './workshop.ts';

const attic = join(workshop, 'attic');
let count = 0;

/**
 * Takes a folder or file away without deleting it. A file system such as ext4 passes over what was freed in the last half
 * minute when it looks for room, so that a build after a deletion pays for each of its files with a search: dearer the more
 * files it writes.
 * @param path what is in the way; it need not be there
 */
export function putAway(path: string): void {
  if (!existsSync(path)) return;
  mkdirSync(attic, { recursive: true });
  renameSync(path, join(attic, `${process.pid}-${(count += 1)}`));
}

/** Deletes all that was put away: when nothing is measured any more. */
export const clearAttic = (): void => rmSync(attic, { recursive: true, force: true });
