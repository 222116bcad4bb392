import { mkdirSync, readFileSync, realpathSync, statSync, existsSync } from 'node:fs';
import { basename } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { limits } from './limits.ts';
import type { ExistingContent } from './existing-content.ts';
import type { Drift } from './drift.ts';
import { type Refusal, refusal, RefusalError } from './refusal.ts';
import { reportText, type FileReport } from './report.ts';
import { takeLock } from './save/lock.ts';
import { pathInside, slugFor } from './save/paths.ts';
import { unifiedDiff } from './save/diff.ts';
import { earlierDrafts, keepEarlier } from './save/earlier.ts';
import { isOwnWork, readIfThere, saveDraft } from './save/save.ts';
import type { ImportedArticle, TaskResult } from './worker/messages.ts';
import { WorkerPool } from './worker/pool.ts';
import type { WorkerLimits } from './worker/worker.ts';

export interface RunOptions {
  /** Raw files, ordered. */
  readonly files: readonly string[];
  /** Folder of the drafts; made where it is missing. */
  readonly out: string;
  readonly dryRun: boolean;
  readonly known: ExistingContent;
  readonly bounds?: WorkerLimits;
  /** How many files are imported at the same time; as many as there are processors where nothing is said. */
  readonly workers?: number;
  /** Called after each file: nothing is kept, so that memory does not grow with the number of files. */
  readonly onReport: (report: FileReport, done: number, all: number) => void;
}

/**
 * Imports files, several at a time, and reports them in their order. What goes wrong with one is reported and stops none of the others.
 * @throws RefusalError where another import holds the folder, or where no worker starts: no file could be imported then
 */
export async function ingest(options: RunOptions): Promise<void> {
  if (!options.dryRun) mkdirSync(options.out, { recursive: true });
  const lock = options.dryRun ? { release: () => undefined } : takeLock(options.out);
  if ('heldBy' in lock)
    throw new RefusalError(
      'not-saved',
      `the import with process id ${lock.heldBy} is at work in ${options.out}`,
    );
  const pool = new WorkerPool(options.known, options.bounds, options.workers);
  const taken = new Set<string>();
  // Files are read and imported ahead, but named, saved and reported in their order, so that a run is the same with
  // any number of workers. A few are ahead, not all: memory must not grow with the number of files.
  const ahead: Promise<TaskResult>[] = [];
  let started = 0;
  try {
    for (const [index, file] of options.files.entries()) {
      for (; started < options.files.length && started <= index + 2 * pool.size; started += 1)
        ahead.push(readAndImport(options.files[started] ?? file, pool));
      const result = (await ahead.shift()) ?? { type: 'refused', refusal: refusal('crash') };
      if (result.type === 'refused' && result.refusal.id === 'no-worker')
        throw new RefusalError('no-worker', result.refusal.detail);
      const report = await finish(file, result, pool, taken, options);
      options.onReport(report, index + 1, options.files.length);
    }
  } finally {
    pool.close();
    lock.release();
  }
}

async function readAndImport(file: string, pool: WorkerPool): Promise<TaskResult> {
  try {
    return await pool.run({ type: 'import', file: basename(file), bytes: readRaw(file) });
  } catch (error) {
    return { type: 'refused', refusal: refusalFor(error) };
  }
}

/** Names, compares and saves one imported article, and says what came of it. */
async function finish(
  file: string,
  result: TaskResult,
  pool: WorkerPool,
  taken: Set<string>,
  options: RunOptions,
): Promise<FileReport> {
  if (result.type !== 'imported')
    return {
      status: 'refused',
      file,
      refusal: result.type === 'refused' ? result.refusal : refusal('crash'),
    };
  try {
    const { article, advice } = result;
    const own = article.kind === 'draft' ? /^([a-z0-9-]+)\.mdx$/.exec(basename(file))?.[1] : undefined;
    const same = result.same !== undefined && !taken.has(result.same) ? result.same : undefined;
    const slug = own ?? same ?? freeSlug(article.title, basename(file), taken, options.out);
    taken.add(slug);
    const earlier = earlierDrafts(options.out, slug, article.mdx);
    const drift =
      result.same === undefined && (own !== undefined || earlier.length === 0)
        ? undefined
        : await compared(pool, result.same ?? slug, article, earlier);
    if (!options.dryRun && drift !== undefined) await keepEarlier(options.out, slug, drift);
    const saved = await saveIn(options, slug, article.mdx);
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
      ...(drift === undefined ? {} : { drift }),
      ...(options.dryRun ? { diff: unifiedDiff(saved.path, readIfThere(saved.path), article.mdx) } : {}),
    };
    // A draft that is imported again has the report of its raw file already.
    if (!options.dryRun && article.kind !== 'draft')
      await writeFileAtomic(pathInside(options.out, `${slug}.report.txt`), reportText(report));
    return report;
  } catch (error) {
    return { status: 'refused', file, refusal: refusalFor(error) };
  }
}

function refusalFor(error: unknown): Refusal {
  if (error instanceof RefusalError) return error.refusal;
  return refusal('not-saved', error instanceof Error ? error.message : String(error));
}

/** How the article differs from what the corpus and the earlier drafts know of it. */
async function compared(
  pool: WorkerPool,
  slug: string,
  article: ImportedArticle,
  earlier: readonly string[],
): Promise<Drift | undefined> {
  const passages = article.sections.flatMap((section) => section.passages);
  const removals = article.notes.flatMap(({ kind, from, reason, text }) =>
    kind === 'removed' || kind === 'moved' ? [{ from, reason, text }] : [],
  );
  const result = await pool.run({
    type: 'compare',
    comparison: { slug, passages, removals, drafts: earlier },
  });
  return result.type === 'compared' ? result.drift : undefined;
}

async function saveIn(
  options: RunOptions,
  slug: string,
  mdx: string,
): Promise<{ readonly path: string; readonly state: 'new' | 'replaced' | 'unchanged' | 'beside' }> {
  // A dry run into a folder that does not exist yet would make every draft anew.
  if (options.dryRun && !existsSync(options.out)) return { path: `${options.out}/${slug}.mdx`, state: 'new' };
  return await saveDraft(options.out, slug, mdx, options.dryRun);
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
