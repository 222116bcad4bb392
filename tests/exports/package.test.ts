import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import { afterAll, describe, expect, test } from 'vitest';
import { loadCorpus } from '../../src/corpus/corpus.ts';
import { contentSchemas } from '../../src/exports/json-schemas.ts';
import { packageExample, packageFiles, packageName } from '../../src/exports/package.ts';
import { typeOf } from '../../src/exports/type-declarations.ts';

const { corpus } = loadCorpus({ content: 'content', today: '2026-11-21' });
const files = packageFiles(corpus, { site: 'https://example.org', base: '/' });
const folder = mkdtempSync(join(tmpdir(), 'sourcebook-package-'));
const home = join(folder, 'node_modules', packageName);
for (const [path, text] of files) {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('runs the example of its README', () => {
    expect(files.get('README.md')).toContain(packageExample);
    writeFileSync(join(folder, 'example.mjs'), packageExample);
    const output = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    const wrong = corpus.claims.filter(({ verdict }) => verdict === 'wrong');
    expect(output.trimEnd().split('\n')).toHaveLength(wrong.length);
    expect(output).toContain(wrong[0]?.statement);
  });

  test('has types that TypeScript reads at its strictest, and that fit the data', () => {
    const file = join(folder, 'typed.mts');
    writeFileSync(
      file,
      `import { claims, evidence, guides, type Claim } from '${packageName}';
const first: Claim | undefined = claims[0];
const verdict: 'confirmed' | 'conditional' | 'outdated' | 'wrong' | 'unverifiable' | 'opinion' | undefined = first?.verdict;
const places: string[] = evidence.map((piece) => (piece.witness === 'run' ? piece.sample : piece.reference));
const question: string | undefined = guides[0]?.question;
// @ts-expect-error there is no such field
first?.nothing;
export { places, question, verdict };
`,
    );
    const program = ts.createProgram([file], {
      strict: true,
      noEmit: true,
      exactOptionalPropertyTypes: true,
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      types: [],
    });
    const found = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect(found).toEqual([]);
  }, 60_000);

  test('becomes an archive by npm pack, which installs without a network', () => {
    const npm = (...args: string[]): string =>
      execFileSync('npm', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const archive = npm('pack', home, '--silent').trim();
    const user = join(folder, 'user');
    mkdirSync(user);
    writeFileSync(join(user, 'package.json'), '{ "type": "module" }');
    npm('install', '--offline', '--no-audit', '--no-fund', '--prefix', user, join(folder, archive));
    writeFileSync(
      join(user, 'count.mjs'),
      `import { claims, glossary } from '${packageName}';\nconsole.log(claims.length, glossary.length);\n`,
    );
    const output = execFileSync(process.execPath, ['count.mjs'], { cwd: user, encoding: 'utf8' });
    expect(output.trim()).toBe(`${corpus.claims.length} ${corpus.terms.length}`);
  }, 60_000);

  test('is named and versioned for npm', () => {
    expect(JSON.parse(files.get('package.json') ?? '')).toMatchObject({
      name: packageName,
      version: expect.stringMatching(/^\d+\.\d+\.\d{8}$/) as string,
      license: 'CC-BY-4.0',
    });
  });
});

test('a schema without a form as a type is refused', () => {
  expect(() => typeOf({ type: 'null' })).toThrow(/No type/);
});

test('the schemas for editors are those of the models', () => {
  for (const [name, schema] of contentSchemas()) {
    const kept: unknown = JSON.parse(readFileSync(`.vscode/schemas/${name}.json`, 'utf8'));
    expect(kept, `run "npm run sourcebook -- schemas" (${name})`).toEqual(JSON.parse(JSON.stringify(schema)));
  }
});
