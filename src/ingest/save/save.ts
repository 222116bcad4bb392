import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { link, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { noHash } from '../write/front-matter.ts';
import { RefusalError } from '../refusal.ts';
import { pathInside } from './paths.ts';

/** What happened to the file of a draft. */
export type Saved =
  | { readonly state: 'new' | 'replaced' | 'unchanged'; readonly path: string }
  /** A person had changed the file: it stays, and the new draft lies beside it. */
  | { readonly state: 'beside'; readonly path: string; readonly kept: string };

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
  if (present !== undefined) {
    await writeFileAtomic(path, mdx);
    return 'replaced';
  }
  // Where another program made the file meanwhile, it is looked at again.
  return (await createFile(path, mdx)) ? 'new' : await place(path, mdx, dryRun);
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
 * Creates a file whole or not at all: written under another name, flushed, then linked, which fails where a file came into
 * being meanwhile. `write-file-atomic` would replace that file, and it may be a person's.
 * @returns false where there is a file already
 */
export async function createFile(path: string, text: string): Promise<boolean> {
  const temporary = join(dirname(path), `.${randomUUID()}.tmp`);
  try {
    await writeFile(temporary, text, { flag: 'wx', flush: true });
    await link(temporary, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(temporary, { force: true });
  }
}
