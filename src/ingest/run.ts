import { mkdirSync, readFileSync, realpathSync, statSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import { limits } from './limits.ts';
import type { Known } from './known.ts';
import { refusal, RefusalError } from './refusal.ts';
import { reportText, type FileReport } from './report.ts';
import { takeLock } from './save/lock.ts';
import { pathInside, slugFor } from './save/paths.ts';
import { isOwnWork, saveDraft, writeWhole } from './save/save.ts';
import { Worker, type WorkerLimits } from './worker/worker.ts';

export interface RunOptions {
  /** Raw files, ordered. */
  readonly files: readonly string[];
  /** Folder of the drafts; made where it is missing. */
  readonly out: string;
  readonly dryRun: boolean;
  readonly known: Known;
  readonly bounds?: WorkerLimits;
  /** Called after each file: nothing is kept, so that memory does not grow with the number of files. */
  readonly onReport: (report: FileReport, done: number, all: number) => void;
}

/**
 * Imports files one after the other. What goes wrong with one is reported and stops none of the others.
 * @throws RefusalError where another import holds the folder
 */
export async function ingest(options: RunOptions): Promise<void> {
  if (!options.dryRun) mkdirSync(options.out, { recursive: true });
  const lock = options.dryRun ? { release: () => undefined } : takeLock(options.out);
  if ('heldBy' in lock)
    throw new RefusalError(
      'not-saved',
      `the import with process id ${lock.heldBy} is at work in ${options.out}`,
    );
  const worker = new Worker(options.known, options.bounds);
  const taken = new Set<string>();
  try {
    for (const [index, file] of options.files.entries()) {
      options.onReport(await importFile(file, worker, taken, options), index + 1, options.files.length);
    }
  } finally {
    worker.close();
    lock.release();
  }
}

async function importFile(
  file: string,
  worker: Worker,
  taken: Set<string>,
  options: RunOptions,
): Promise<FileReport> {
  try {
    const bytes = readRaw(file);
    const outcome = await worker.import(basename(file), bytes);
    if (outcome.type === 'refused') return { status: 'refused', file, refusal: outcome.refusal };
    const { article, advice } = outcome;
    const own = article.kind === 'draft' ? /^([a-z0-9-]+)\.mdx$/.exec(basename(file))?.[1] : undefined;
    const corpusSlug = outcome.same !== undefined && !taken.has(outcome.same) ? outcome.same : undefined;
    const slug = own ?? corpusSlug ?? freeSlug(article.matter.title, basename(file), taken, options.out);
    taken.add(slug);
    const saved = saveIn(options, slug, article.mdx);
    const report = {
      status: 'imported' as const,
      file,
      kind: article.kind,
      encoding: article.encoding,
      slug,
      path: saved.path,
      saved: saved.state,
      words: article.words,
      metadata: article.metadata,
      sections: article.sections,
      notes: article.notes,
      advice,
      ...(outcome.drift === undefined ? {} : { drift: outcome.drift }),
    };
    // A draft that is imported again has the report of its raw file already.
    if (!options.dryRun && article.kind !== 'draft')
      writeWhole(pathInside(options.out, `${slug}.report.txt`), reportText(report), false);
    return report;
  } catch (error) {
    if (error instanceof RefusalError) return { status: 'refused', file, refusal: error.refusal };
    return {
      status: 'refused',
      file,
      refusal: refusal('not-saved', error instanceof Error ? error.message : String(error)),
    };
  }
}

function saveIn(
  options: RunOptions,
  slug: string,
  mdx: string,
): { readonly path: string; readonly state: 'new' | 'replaced' | 'unchanged' | 'beside' } {
  // A dry run into a folder that does not exist yet would make every draft anew.
  if (options.dryRun && !existsSync(options.out)) return { path: `${options.out}/${slug}.mdx`, state: 'new' };
  return saveDraft(options.out, slug, mdx, options.dryRun);
}

function readRaw(file: string): Uint8Array {
  let size: number;
  try {
    const status = statSync(file);
    if (!status.isFile()) throw new RefusalError('not-readable', 'it is no file');
    size = status.size;
  } catch (error) {
    if (error instanceof RefusalError) throw error;
    throw new RefusalError('not-readable', error instanceof Error ? error.message : undefined);
  }
  // The size is asked first: a file of gigabytes is never read.
  if (size > limits.bytes) throw new RefusalError('too-big', `${(size / 1024 / 1024).toFixed(1)} MiB`);
  try {
    return readFileSync(file);
  } catch (error) {
    throw new RefusalError('not-readable', error instanceof Error ? error.message : undefined);
  }
}

/** A name that neither this run nor the draft of another raw file has. */
function freeSlug(title: string, file: string, taken: ReadonlySet<string>, out: string): string {
  const avoided = new Set(taken);
  for (;;) {
    const slug = slugFor(title, avoided);
    if (!existsSync(out) || belongsTo(out, slug, file)) return slug;
    avoided.add(slug);
  }
}

/** Whether a draft's place is free or was taken by an earlier import of the same raw file. */
function belongsTo(out: string, slug: string, file: string): boolean {
  const path = pathInside(realpathSync(out), `${slug}.mdx`);
  if (!existsSync(path)) return true;
  const text = readFileSync(path, 'utf8');
  const source = /^source:\n {2}file: (".*")$/m.exec(text)?.[1];
  return source === undefined ? !isOwnWork(text) : source === JSON.stringify(file);
}
