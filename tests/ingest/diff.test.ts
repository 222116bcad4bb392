import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/ingest/save/diff.ts';

/** Carries out a unified diff as `patch` does. */
function patched(before: string, diff: string): string {
  const old = before === '' ? [] : before.replace(/\n$/, '').split('\n');
  const made: string[] = [];
  let at = 0;
  for (const line of diff.split('\n').slice(2, -1)) {
    const start = /^@@ -(\d+),(\d+) /.exec(line);
    if (start !== null) {
      const first = Number(start[1]) - (start[2] === '0' ? 0 : 1);
      while (at < first) made.push(old[at++] ?? '');
    } else if (line.startsWith('+')) made.push(line.slice(1));
    else {
      expect(old[at]).toBe(line.slice(1));
      if (line.startsWith(' ')) made.push(line.slice(1));
      at += 1;
    }
  }
  return [...made, ...old.slice(at)].map((line) => `${line}\n`).join('');
}

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '', '--- d', '+e'), { maxLength: 30 })
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

describe('the diff of a dry run', () => {
  it('is empty where nothing would change', () => {
    expect(unifiedDiff('a.mdx', 'x\n', 'x\n')).toBe('');
  });

  it('shows a new file against nothing', () => {
    expect(unifiedDiff('a.mdx', undefined, 'x\ny\n')).toBe(
      '--- /dev/null\n+++ a.mdx\n@@ -0,0 +1,2 @@\n+x\n+y\n',
    );
  });

  it('shows changed lines with three lines around them', () => {
    const before = '1\n2\n3\n4\n5\n6\n7\n8\n9\n';
    expect(unifiedDiff('a.mdx', before, before.replace('5\n', 'five\n'))).toBe(
      '--- a.mdx\n+++ a.mdx\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
    );
  });

  it('shows all of a text that has too little in common with the earlier one', () => {
    const lines = (word: string): string =>
      Array.from({ length: 3000 }, (_, index) => `${word} ${index}\n`).join('');
    const diff = unifiedDiff('a', lines('old'), lines('new'));
    expect(diff.startsWith('--- a\n+++ a\n@@ -1,3000 +1,3000 @@\n-old 0\n')).toBe(true);
    expect(patched(lines('old'), diff)).toBe(lines('new'));
  });

  it('gives the new text when it is carried out on the old one', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const diff = unifiedDiff('a', before, after);
        expect(diff === '' ? before : patched(before, diff)).toBe(after);
      }),
      { numRuns: 500 },
    );
  });
});
