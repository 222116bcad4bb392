import { lstatSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.ts';
import type { Known, KnownFiles } from './known.ts';
import { pathsIn } from './paths.ts';

/*
 * A folder with very many files, of which nearly all are known: to read each, or only to list all, would take longer than to
 * make the few that are new. What a file holds is known as long as neither it nor its size has changed; and where no file came
 * or went, the time of the folder is that of before. Both is asked of the file system once.
 */

/** When a file was changed, or a folder got or lost an entry. The second of the times is set by the system alone. */
const changedAt = ({ mtimeMs, ctimeMs }: Stats): number => Math.max(mtimeMs, ctimeMs);

/** The folders in which files stand, with those above them; the root is the empty text. */
function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const above = path.slice(0, end);
      if (folders.has(above)) break;
      folders.add(above);
    }
  }
  return folders;
}

/**
 * The files of a folder that are not known. Only where an entry came or went since a time is looked for them; what git keeps
 * at the root is none of them.
 */
function* unknownIn(root: string, known: KnownFiles, since: number): Generator<string> {
  const folders = foldersOf(known.keys());
  for (const folder of folders) {
    const stats = statSync(join(root, folder), { throwIfNoEntry: false });
    if (stats === undefined || !stats.isDirectory() || changedAt(stats) <= since) continue;
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (path === '.git' || known.has(path)) continue;
      if (!entry.isDirectory()) yield path;
      else if (!folders.has(path)) for (const below of pathsIn(join(root, path))) yield `${path}/${below}`;
    }
  }
}

/** Removes a file and the folders that it leaves empty. */
function remove(root: string, path: string): void {
  const file = join(root, path);
  rmSync(file, { force: true, recursive: true });
  for (
    let folder = dirname(file);
    folder !== root && readdirSync(folder).length === 0;
    folder = dirname(folder)
  )
    rmdirSync(folder);
}

/**
 * Takes away from a folder all that is not as it was left, whoever has changed or added it.
 * @param root the folder
 * @param left what was left in it
 * @param when it was left, in milliseconds
 * @returns the paths of the files that were left and no longer stand
 */
export function tidy(root: string, left: KnownFiles, when: number): string[] {
  for (const path of [...unknownIn(root, left, when)]) remove(root, path);
  const lost: string[] = [];
  for (const [path, { digest }] of left) {
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stats?.isFile() === true && stats.size === digest[1] && changedAt(stats) <= when) continue;
    lost.push(path);
    if (stats !== undefined) remove(root, path);
  }
  return lost;
}

/** Whose the files of a folder are that somebody works in. */
export interface Owners {
  /** What stood in the folder when the work began, as it stood. */
  readonly standing: KnownFiles;
  /** Those among them for which nobody answers: they may have been written anew, or left over. */
  readonly others: Iterable<string>;
  /** Whether one of these that was not written anew is to stay. */
  readonly stays: (path: string) => boolean;
  /** What is known of files that were written, and need not be read. */
  readonly written: KnownFiles;
}

/**
 * Finds out what a folder holds after the work, and removes what is left over.
 * @param root the folder
 * @param owners who answers for what
 * @param began when the work began, in milliseconds
 * @returns all files of the folder
 */
export function settle(
  root: string,
  { standing, others, stays, written }: Owners,
  began: number,
): Map<string, Known> {
  const files = new Map(standing);
  for (const [path, known] of written) files.set(path, known);
  const read = (path: string): void => {
    files.set(path, { digest: digestOf(readFileSync(join(root, path))) });
  };
  for (const path of others) {
    const stats = lstatSync(join(root, path), { throwIfNoEntry: false });
    if (stats !== undefined && changedAt(stats) > began) {
      read(path);
    } else if (stats === undefined || !stays(path)) {
      files.delete(path);
      if (stats !== undefined) remove(root, path);
    }
  }
  for (const path of unknownIn(root, files, began)) read(path);
  return files;
}
