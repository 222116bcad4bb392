import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importArticle } from '../../src/ingest/import-article.ts';

const folder = join(import.meta.dirname, '../../content/drafts');

/** Words that are nowhere else in the repository's content. */
export const draftWords = 'quokkas compare frameworks by moonlight';
/** The name of the draft, which would be in addresses. */
export const draftSlug = 'canary-of-the-tests';

/**
 * Puts a draft where the importer puts its drafts.
 * @returns takes it away again
 */
export function plantDraft(): () => void {
  const text = `The canary of the tests\n\n${`It is a secret that ${draftWords} when nobody looks. `.repeat(6)}\n`;
  const { mdx } = importArticle({ file: 'canary.txt', bytes: new TextEncoder().encode(text) });
  mkdirSync(folder, { recursive: true });
  const files = [
    [join(folder, `${draftSlug}.mdx`), mdx],
    [
      join(folder, `${draftSlug}.report.txt`),
      `Import of canary.txt\n\nFor the editor\n  to do: ${draftWords}\n`,
    ],
  ] as const;
  for (const [file, content] of files) writeFileSync(file, content);
  return () => {
    for (const [file] of files) rmSync(file, { force: true });
  };
}
