import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { citedPages } from '../../corpus/checks/cited-pages.ts';
import { readContent } from '../../corpus/read/read.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { cacheFor } from '../python/cache.ts';
import type { ProofRecord } from '../../schemas/proof.ts';
import { pinnedDistributions } from './pinned.ts';
import { proveReferences } from './prove.ts';
import { sphinxWitness } from './sphinx.ts';
import type { Witness } from './witness.ts';

/** Name of the record inside the folder of content. */
const recordFile = 'references.lock.json';

/**
 * Proves all references of a folder of content against the pinned documentation, and records what was proved. Where
 * something could not be opened the record stays as it was.
 * @param content the folder of content
 * @param log takes progress, one line at a time
 * @param witness who opens the distributions; the real ones by default
 */
export async function checkReferences(
  content: string,
  log: (line: string) => void,
  witness: Witness = sphinxWitness(cacheFor('references'), log),
): Promise<{ readonly record: ProofRecord; readonly diagnostics: readonly Diagnostic[] }> {
  const { sources } = readContent(content, content.replace(/\/+$/, ''));
  const pages = citedPages(sources);
  const proof = await proveReferences(pages, pinnedDistributions, witness);
  if (!proof.diagnostics.some(({ id }) => id === 'proof-unavailable')) {
    const changed = writeRecord(join(content, recordFile), proof.record);
    const anchors = pages.reduce((sum, page) => sum + page.anchors.length, 0);
    log(
      `${pages.length} references and ${anchors} citations of anchors looked up; ${recordFile} ${changed ? 'written' : 'unchanged'}.`,
    );
  }
  return proof;
}

function writeRecord(path: string, record: ProofRecord): boolean {
  const text = `${JSON.stringify(record, null, 2)}\n`;
  let before: string | undefined;
  try {
    before = readFileSync(path, 'utf8');
  } catch {
    before = undefined;
  }
  if (before === text) return false;
  writeFileSync(path, text);
  return true;
}
