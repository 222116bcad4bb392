import { existsSync, statSync } from 'node:fs';
import writeFileAtomic from 'write-file-atomic';
import type { Drift } from '../drift.ts';
import { limits } from '../limits.ts';
import { pathInside } from './paths.ts';
import { createFile, isOwnWork, readIfThere } from './save.ts';

/*
 * The wording of earlier imports. The corpus keeps fingerprints and the first words of a passage; the whole wording, by
 * which the drift alarm recognises a passage that was rewritten, is only in drafts. A draft that is replaced while its
 * passages are still wanted stays beside the new one as `<slug>.before.mdx`.
 */

/** A draft adds character references and its front matter to the text that it was made of. */
const mostBytes = 4 * limits.bytes;

/**
 * Texts of earlier drafts of an article, the newest first.
 * @param folder folder of the drafts
 * @param mdx the draft that is about to be written: the same text is not an earlier one
 */
export function earlierDrafts(folder: string, slug: string, mdx: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return [pathInside(folder, `${slug}.mdx`), before(folder, slug)].flatMap((path) => {
    if ((statSync(path, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) return [];
    const text = readIfThere(path);
    return text === undefined || text === mdx ? [] : [text];
  });
}

/** Keeps the draft that is about to be replaced, where it holds more of the missing passages than what is kept already. */
export async function keepEarlier(folder: string, slug: string, drift: Drift): Promise<void> {
  const missing = [...drift.gone, ...drift.changed].map((one) => one.fingerprint);
  const present = readIfThere(pathInside(folder, `${slug}.mdx`));
  const kept = readIfThere(before(folder, slug));
  if (present === undefined || !isOwnWork(present)) return;
  // A kept draft that somebody has worked on is theirs.
  if (kept !== undefined && !isOwnWork(kept)) return;
  const held = (text: string): number =>
    missing.filter((fingerprint) => text.includes(`fingerprint: "${fingerprint}"`)).length;
  if (held(present) <= (kept === undefined ? 0 : held(kept))) return;
  if (kept === undefined) await createFile(before(folder, slug), present);
  else await writeFileAtomic(before(folder, slug), present);
}

function before(folder: string, slug: string): string {
  return pathInside(folder, `${slug}.before.mdx`);
}
