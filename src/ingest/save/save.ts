import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  fsync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { noHash } from '../write/front-matter.ts';
import { RefusalError } from '../refusal.ts';
import { pathInside } from './paths.ts';

/** What happened to the file of a draft. */
export type Saved =
  | { readonly state: 'new' | 'replaced' | 'unchanged'; readonly path: string }
  /** A person had changed the file: it stays, and the new draft lies beside it. */
  | { readonly state: 'beside'; readonly path: string; readonly kept: string };

/** Waits for the disk beside the program, which meanwhile hands the next files to the workers. */
const flush = promisify(fsync);

const hashLine = /^( {2}output: ")([0-9a-f]{64})(")$/m;
const mostSideFiles = 99;

/**
 * Saves a draft, whole or not at all, and never over a person's work: a file that is not exactly what the importer
 * wrote stays as it is.
 * @param folder folder of the drafts, which exists
 * @param slug name of the draft
 * @param mdx text of the draft, with its own hash in it
 * @throws RefusalError where the path leaves the folder; an error of the system where the disk refuses
 */
export async function saveDraft(folder: string, slug: string, mdx: string, dryRun: boolean): Promise<Saved> {
  const path = pathInside(folder, `${slug}.mdx`);
  const first = await place(path, mdx, dryRun);
  if (first !== undefined) return { state: first, path };
  for (let count = 1; count <= mostSideFiles; count += 1) {
    const side = pathInside(folder, `${slug}.new${count === 1 ? '' : `-${count}`}.mdx`);
    const state = await place(side, mdx, dryRun);
    if (state !== undefined) return { state: 'beside', path: side, kept: path };
  }
  throw new RefusalError('not-saved', `${mostSideFiles} side files of ${slug} hold a person's work`);
}

/** Creates or replaces one file; undefined where it holds a person's work. */
async function place(
  path: string,
  mdx: string,
  dryRun: boolean,
): Promise<'new' | 'replaced' | 'unchanged' | undefined> {
  const present = readIfThere(path);
  if (present === mdx) return 'unchanged';
  if (present !== undefined && !isOwnWork(present)) return undefined;
  if (dryRun) return present === undefined ? 'new' : 'replaced';
  const written = await writeWhole(path, mdx, present === undefined);
  if (!written) return await place(path, mdx, dryRun);
  return present === undefined ? 'new' : 'replaced';
}

/** The text of a file, or undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a file is what the importer wrote, to the byte: its hash, taken with the hash left out, is the one inside. */
export function isOwnWork(text: string): boolean {
  const recorded = hashLine.exec(text)?.[2];
  if (recorded === undefined) return false;
  const unsigned = text.replace(hashLine, `$1${noHash}$3`);
  return createHash('sha256').update(unsigned).digest('hex') === recorded;
}

/**
 * Writes a file whole: into a temporary one in the same folder, flushed, then linked (which fails where a file came into
 * being meanwhile) or renamed (which replaces at one stroke).
 * @returns false where another process made the file first
 */
export async function writeWhole(path: string, text: string, create: boolean): Promise<boolean> {
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`);
  try {
    const file = openSync(temporary, 'wx', 0o644);
    try {
      const bytes = Buffer.from(text);
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      await flush(file);
    } finally {
      closeSync(file);
    }
    if (create) {
      linkSync(temporary, path);
      unlinkSync(temporary);
    } else renameSync(temporary, path);
    await flushFolder(dirname(path));
    return true;
  } catch (error) {
    try {
      unlinkSync(temporary);
    } catch {
      // It is already gone, or was never made.
    }
    if (create && error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Makes the new name last through a power failure, where the system lets a folder be flushed. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = openSync(folder, 'r');
    try {
      await flush(handle);
    } finally {
      closeSync(handle);
    }
  } catch {
    // Windows does not open folders; the file itself is flushed.
  }
}
