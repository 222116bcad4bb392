import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { scratch } from './folders.ts';

const folder = join(scratch, 'archive');
let count = 0;

/**
 * Moves a folder or file out of the way instead of deleting it. A file system such as ext4 avoids blocks that were freed in
 * the last half minute, so that a build right after a large deletion is slower.
 * @param path what is in the way; it need not exist
 */
export function archive(path: string): void {
  if (!existsSync(path)) return;
  mkdirSync(folder, { recursive: true });
  renameSync(path, join(folder, `${process.pid}-${(count += 1)}`));
}

/** Deletes everything that was archived, once all is measured. */
export const deleteArchive = (): void => rmSync(folder, { recursive: true, force: true });
