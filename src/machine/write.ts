import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Written } from '../collections/kept-output.ts';
import { type Digest, digestOf } from '../files/digest.ts';
import type { Known, KnownFiles } from '../files/known.ts';
import { type MachineFile, type Shelf, shelves, type Source } from './shelves.ts';

/** Where files are written. */
export interface Place {
  /** The folder of the site. */
  readonly folder: string;
  /** What the same code made last time and still stands there unchanged. */
  readonly standing: KnownFiles;
}

/** So many files are made before messages of Pagefind's process are heard. */
const handful = 16;

const digestOfContent = (content: string | Uint8Array): Digest =>
  typeof content === 'string'
    ? [hash('sha256', content, 'base64'), Buffer.byteLength(content)]
    : digestOf(content);

/**
 * Writes all files of the site that are no pages. What stands there already is left alone: a file is known by what it was made
 * from, or by its digest, and none is read.
 * @param source what they are made from
 * @param place where they go
 * @throws where two shelves make one file, or a file cannot be written
 */
export async function writeMachineFiles(source: Source, { folder, standing }: Place): Promise<Written> {
  const paths = new Set<string>();
  const made = new Map<string, Known>();
  const folders = new Set<string>();
  const isKept = ({ path, key }: MachineFile): boolean => {
    if (paths.has(path)) throw new Error(`Two files of the site have the path ${path}.`);
    paths.add(path);
    return key !== undefined && standing.get(path)?.key === key;
  };
  const write = async ({ path, content, key }: MachineFile): Promise<void> => {
    const bytes = await content();
    const digest = digestOfContent(bytes);
    const earlier = standing.get(path);
    const same = earlier?.digest[0] === digest[0];
    if (!same || earlier.key !== key) made.set(path, { digest, key });
    if (same) return;
    const file = join(folder, path);
    const above = dirname(file);
    if (!folders.has(above)) {
      mkdirSync(above, { recursive: true });
      folders.add(above);
    }
    writeFileSync(file, bytes);
  };
  const writeShelf = async ({ files }: Shelf): Promise<void> => {
    let count = 0;
    for (const file of await files(source)) {
      if (isKept(file)) continue;
      await write(file);
      count += 1;
      if (count % handful === 0) await setImmediate();
    }
  };
  // All at the same time: while one waits for another process, the next is made.
  await Promise.all(shelves.map(writeShelf));
  return { made, others: [...standing.keys()].filter((path) => !paths.has(path)) };
}
