import { describe, expect, test } from 'vitest';
import { compareDiagnostics, diagnose } from '../../src/diagnostics/diagnostic.ts';
import { report } from '../../src/diagnostics/report.ts';

const found = [
  diagnose(
    'unknown-claim',
    { file: 'content/b.mdx', line: 9, column: 2 },
    { id: 'x', nearest: ['xy', 'xz'] },
  ),
  diagnose('article-is-draft', { file: 'content/a.mdx', line: 10, column: 1 }, {}),
  diagnose('unknown-claim', { file: 'content/a.mdx', line: 9, column: 30 }, { id: '100%,:', nearest: [] }),
].toSorted(compareDiagnostics);

describe('reports', () => {
  test('are sorted by file, line and column', () => {
    expect(found.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'content/a.mdx:9',
      'content/a.mdx:10',
      'content/b.mdx:9',
    ]);
  });

  test('for people: grouped by file, with what, why and what to do', () => {
    expect(report(found, 'text', false)).toBe(`content/a.mdx
  content/a.mdx:9:30  Unknown claim  unknown-claim
    No claim has the id "100%,:".
    Why: The reader would follow this to nowhere.
    Do: Write the claim in content/claims/, or take the mention out.
  content/a.mdx:10:1  Draft among the published articles  article-is-draft
    The article has "publish: draft".
    Why: A draft may hold the full text of somebody else; it must never be published.
    Do: Write a digest and set "publish: digest", or keep the file in content/drafts/.

content/b.mdx
  content/b.mdx:9:2  Unknown claim  unknown-claim
    No claim has the id "x".
    Why: The reader would follow this to nowhere.
    Do: Did you mean "xy" or "xz"? If not: write the claim in content/claims/, or take the mention out.

3 errors in 2 files.
`);
  });

  test('have colours only where they are asked for', () => {
    expect(report(found, 'text', true)).toContain('\u001b[');
    expect(report(found, 'text', false)).not.toContain('\u001b[');
  });

  test('for GitHub: what would end a command is escaped', () => {
    const [first] = report(found, 'github', false).split('\n');
    expect(first).toBe(
      '::error file=content/a.mdx,line=9,col=30,title=Unknown claim (unknown-claim)::No claim has the id "100%25,:".%0AWhy: The reader would follow this to nowhere.%0ADo: Write the claim in content/claims/, or take the mention out.',
    );
  });

  test('for programs: the same list', () => {
    expect(JSON.parse(report(found, 'json', false))).toEqual({ errors: 3, diagnostics: found });
  });
});
