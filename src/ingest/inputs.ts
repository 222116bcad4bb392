import { globSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** What is read, and what is not read but was certainly meant: the refusal says what to do with it. */
const article = /\.(?:txt|md|markdown|html|htm|xhtml|mhtml?|rst|adoc|asciidoc)$/i;
/** What the importer writes beside an article, and what begins with a dot somewhere on its way. */
const notArticle = /\.report\.txt$|(?:^|[/\\])\./i;

/**
 * The raw files that the words of a command line mean: files as they are, folders with all that looks like an article in
 * them, globs.
 * @returns the files, each once, ordered by code unit; and the words that mean nothing
 */
export function findInputs(words: readonly string[]): {
  readonly files: readonly string[];
  readonly missing: readonly string[];
} {
  const files = new Set<string>();
  const missing: string[] = [];
  for (const word of words) {
    const found = expand(word);
    if (found.length === 0) missing.push(word);
    for (const file of found) files.add(file);
  }
  return { files: [...files].sort((a, b) => (a < b ? -1 : 1)), missing };
}

function expand(word: string): readonly string[] {
  const status = statSync(word, { throwIfNoEntry: false });
  if (status?.isDirectory() === true) {
    return readdirSync(word, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => article.test(file) && !notArticle.test(file.slice(join(word, sep).length)));
  }
  if (status !== undefined) return [word];
  return /[*?[\]{}]/.test(word)
    ? globSync(word).filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() === true)
    : [];
}
