import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { type Digest, digestOf } from '../files/digest.ts';
import { type MachineFile, type Shelf, shelves, type Source } from './shelves.ts';

/** Where files are written. */
export interface Place {
  /** The folder of the site: it holds what the same code made last time, or nothing. */
  readonly folder: string;
  /** A folder for what is remembered of the last build by the same code. */
  readonly kept: string;
}

/** What dear files were made from, by their paths. */
type Memory = Readonly<Record<string, string>>;

function remembered(file: string): Memory {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Memory;
  } catch {
    return {};
  }
}

/** So many files are made before messages of Pagefind's process are heard. */
const handful = 16;

const isThere = (file: string, bytes: Uint8Array): boolean =>
  existsSync(file) && readFileSync(file).equals(bytes);

/**
 * Writes all files of the site that are no pages. What stands there already is left alone.
 * @param source what they are made from
 * @param place where they go
 * @returns the files by their paths, written or left; with their digests where they were made
 * @throws where two shelves make one file, or a file cannot be written
 */
export async function writeMachineFiles(
  source: Source,
  { folder, kept }: Place,
): Promise<ReadonlyMap<string, Digest | undefined>> {
  const memory = join(kept, 'machine-edition.json');
  const earlier = remembered(memory);
  const keys: Record<string, string> = {};
  const digests = new Map<string, Digest | undefined>();
  const folders = new Set<string>();
  const write = async ({ path, content, key }: MachineFile): Promise<void> => {
    if (digests.has(path)) throw new Error(`Two files of the site have the path ${path}.`);
    digests.set(path, undefined);
    const file = join(folder, path);
    if (key !== undefined) {
      keys[path] = hash('sha256', key, 'base64url');
      if (earlier[path] === keys[path] && existsSync(file)) return;
    }
    const made = await content();
    const bytes = typeof made === 'string' ? Buffer.from(made) : made;
    digests.set(path, digestOf(bytes));
    if (isThere(file, bytes)) return;
    const above = dirname(file);
    if (!folders.has(above)) {
      mkdirSync(above, { recursive: true });
      folders.add(above);
    }
    writeFileSync(file, bytes);
  };
  const writeShelf = async ({ files }: Shelf): Promise<void> => {
    for (const [index, file] of (await files(source)).entries()) {
      await write(file);
      if (index % handful === 0) await setImmediate();
    }
  };
  // All at the same time: while one waits for another process, the next is made.
  await Promise.all(shelves.map(writeShelf));
  mkdirSync(kept, { recursive: true });
  writeFileSync(memory, JSON.stringify(keys satisfies Memory));
  return digests;
}
