import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';

/** With more differences the comparison would take minutes; the whole text is then shown as changed. */
const mostDifferences = 4000;

/**
 * What would change in a file, as a unified diff.
 * @param path name of the file
 * @param before its text; undefined where there is none yet
 * @param after the text that would be written
 * @returns the diff, empty where nothing would change
 */
export function unifiedDiff(path: string, before: string | undefined, after: string): string {
  if (before === after) return '';
  const from = before === undefined ? '/dev/null' : path;
  const patch = createTwoFilesPatch(from, path, before ?? '', after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
    maxEditLength: mostDifferences,
  });
  return patch ?? wholeReplaced(path, before ?? '', after);
}

function wholeReplaced(path: string, before: string, after: string): string {
  const [old, now] = [before, after].map((text) => text.replace(/\n$/, '').split('\n'));
  const lines = [...(old ?? []).map((line) => `-${line}`), ...(now ?? []).map((line) => `+${line}`)];
  return `--- ${path}\n+++ ${path}\n@@ -1,${old?.length} +1,${now?.length} @@\n${lines.join('\n')}\n`;
}
