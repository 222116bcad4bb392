import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { findInputs } from '../../src/ingest/inputs.ts';
import { noContent } from '../../src/ingest/existing-content.ts';
import { ingest } from '../../src/ingest/run.ts';

const root = mkdtempSync(join(tmpdir(), 'ingest-cli-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});
const prose = 'Django and Flask are two frameworks that are compared here at some length. '.repeat(6);
mkdirSync(join(root, 'raw'));
writeFileSync(join(root, 'raw/good.txt'), `A good title here\n\n${prose}\n`);
writeFileSync(join(root, 'raw/stub.md'), 'Too short.');

async function sourcebook(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  const result = { code: -1, out: '', err: '' };
  await run(words, {
    today: () => '2026-11-21',
    print: (text) => (result.out += text),
    printError: (text) => (result.err += text),
    exit: (code) => (result.code = code),
    colour: false,
  });
  return result;
}

describe('sourcebook ingest', { timeout: 300_000 }, () => {
  const out = join(root, 'drafts');
  const content = ['--content', join(root, 'no-content')];

  it('exits with 0 where all files were imported', async () => {
    const { code, out: said } = await sourcebook(
      'ingest',
      join(root, 'raw/good.txt'),
      '--out',
      out,
      ...content,
    );
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('1 imported, 0 refused') });
    expect(readdirSync(out).sort()).toEqual(['a-good-title-here.mdx', 'a-good-title-here.report.txt']);
  });

  it('exits with 1 where one was not, and imports the others', async () => {
    const { code, out: said } = await sourcebook('ingest', join(root, 'raw'), '--out', out, ...content);
    expect(code).toBe(1);
    expect(said).toContain('1 imported, 1 refused');
    expect(said).toMatch(/stub\.md\s+refused\s+holds fewer than 40 words/);
  });

  it('exits with 2 where there is nothing to import or the command is wrong', async () => {
    expect((await sourcebook('ingest', join(root, 'nothing'), ...content)).code).toBe(2);
    expect((await sourcebook('ingest')).code).toBe(2);
    expect((await sourcebook('ingest', root, '--no-such-option')).code).toBe(2);
  });

  it('prints JSON, writes it to a file, and writes no draft in a dry run', async () => {
    const report = join(root, 'report.json');
    const dry = join(root, 'dry');
    const { out: said } = await sourcebook(
      'ingest',
      join(root, 'raw/*.txt'),
      '--json',
      '--dry-run',
      '--report',
      report,
      '--out',
      dry,
      ...content,
    );
    expect(JSON.parse(said)).toMatchObject({
      files: [{ status: 'imported', slug: 'a-good-title-here', saved: 'new' }],
    });
    expect(readFileSync(report, 'utf8')).toBe(said);
    expect(() => readdirSync(dry)).toThrow();
  });

  it('shows in a dry run what would change in a draft that is there', async () => {
    const changing = join(root, 'changing.txt');
    const into = join(root, 'changing-drafts');
    const words = ['ingest', changing, '--out', into, ...content];
    writeFileSync(changing, `A title that stays\n\n${prose}\n\nThe last sentence is short.\n`);
    await sourcebook(...words);
    const before = readFileSync(join(into, 'a-title-that-stays.mdx'), 'utf8');
    writeFileSync(changing, `A title that stays\n\n${prose}\n\nThe last sentence is shorter.\n`);
    const { out: said } = await sourcebook(...words, '--dry-run');
    expect(said).toContain('+++ ');
    expect(said).toContain('\n-The last sentence is short.\n+The last sentence is shorter.\n');
    expect(said).not.toContain(`-${prose.trim()}`);
    expect(readFileSync(join(into, 'a-title-that-stays.mdx'), 'utf8')).toBe(before);
  });

  it('gives the same drafts and reports with one worker as with three', async () => {
    const many = join(root, 'many');
    mkdirSync(many);
    for (let number = 0; number < 7; number += 1)
      writeFileSync(join(many, `${number}.txt`), `A title that all have\n\n${prose}\n\nNumber ${number}.\n`);
    writeFileSync(join(many, '3.txt'), '');
    const importedWith = async (workers: number): Promise<unknown> => {
      const reports: string[] = [];
      const into = join(root, `drafts-of-${workers}`);
      await ingest({
        files: findInputs([many]).files,
        out: into,
        dryRun: false,
        known: noContent,
        workers,
        onReport: (report) => reports.push(JSON.stringify(report).replaceAll(into, '')),
      });
      return [reports, readdirSync(into).map((name) => [name, readFileSync(join(into, name), 'utf8')])];
    };
    expect(await importedWith(3)).toEqual(await importedWith(1));
  });
});
