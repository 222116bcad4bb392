import { fork } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { importArticle } from '../../src/ingest/import-article.ts';
import { noContent } from '../../src/ingest/existing-content.ts';
import { RefusalError } from '../../src/ingest/refusal.ts';
import type { FileReport } from '../../src/ingest/report.ts';
import { ingest } from '../../src/ingest/run.ts';
import { takeLock } from '../../src/ingest/save/lock.ts';
import { pathInside, slugFor } from '../../src/ingest/save/paths.ts';
import { isOwnWork, saveDraft } from '../../src/ingest/save/save.ts';
import { bySuite } from '../suite.ts';

const root = mkdtempSync(join(tmpdir(), 'ingest-'));
let count = 0;
const folder = (): string => {
  count += 1;
  const made = join(root, `f${count}`);
  mkdirSync(made);
  return made;
};
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

const prose = 'Django and Flask are two frameworks that are compared here at some length. '.repeat(6);
const draft = (title: string): string =>
  importArticle({ file: 'raw.txt', bytes: new TextEncoder().encode(`${title}\n\n${prose}\n`) }).mdx;

describe('saving a draft', () => {
  it('makes a new file, leaves the same one alone and replaces its own older work', async () => {
    const out = folder();
    expect((await saveDraft(out, 'a', draft('The first title here'), false)).state).toBe('new');
    expect((await saveDraft(out, 'a', draft('The first title here'), false)).state).toBe('unchanged');
    expect((await saveDraft(out, 'a', draft('The second title here'), false)).state).toBe('replaced');
    expect(readFileSync(join(out, 'a.mdx'), 'utf8')).toBe(draft('The second title here'));
    expect(readdirSync(out)).toEqual(['a.mdx']);
  });

  it('never writes over what a person changed, and puts the new draft beside it', async () => {
    const out = folder();
    await saveDraft(out, 'a', draft('The first title here'), false);
    const edited = `${draft('The first title here')}\nA sentence of the editor.\n`;
    writeFileSync(join(out, 'a.mdx'), edited);
    const saved = await saveDraft(out, 'a', draft('The second title here'), false);
    expect(saved).toMatchObject({ state: 'beside' });
    expect(readFileSync(join(out, 'a.mdx'), 'utf8')).toBe(edited);
    expect(readFileSync(join(out, 'a.new.mdx'), 'utf8')).toBe(draft('The second title here'));
    writeFileSync(join(out, 'a.new.mdx'), 'the person works here as well');
    await saveDraft(out, 'a', draft('The third title here'), false);
    expect(readFileSync(join(out, 'a.new.mdx'), 'utf8')).toBe('the person works here as well');
    expect(existsSync(join(out, 'a.new-2.mdx'))).toBe(true);
  });

  it('knows its own work to the byte', () => {
    const text = draft('The first title here');
    expect(isOwnWork(text)).toBe(true);
    expect(isOwnWork(text.replace('compared', 'contrasted'))).toBe(false);
    expect(isOwnWork('---\ntitle: x\n---\n')).toBe(false);
  });

  it('writes nothing in a dry run', async () => {
    const out = folder();
    expect((await saveDraft(out, 'a', draft('The first title here'), true)).state).toBe('new');
    expect(readdirSync(out)).toEqual([]);
  });
});

describe('paths', () => {
  const attacks = [
    '../x.mdx',
    '../../etc/passwd',
    '/etc/passwd',
    '..',
    '.',
    '',
    'a/b.mdx',
    'a\\b.mdx',
    '..\\x.mdx',
    'C:\\x.mdx',
    'c:x.mdx',
    '\\\\host\\x',
    'a\0.mdx',
    '%2e%2e/x',
    '.hidden',
    '-x',
    '_x.mdx',
    'A.mdx',
    'ä.mdx',
    'a b.mdx',
    'a\n.mdx',
    '~/x',
    '$HOME',
    'x:stream',
    'a/../../x.mdx',
    './x.mdx',
    '//x.mdx',
    'x.mdx/',
    'con/../x',
    '\u202ex.mdx',
    'file:///x',
  ];

  it.each(attacks.map((name): [string] => [name]))('%j never names a file to write', (name) => {
    expect(() => pathInside(folder(), name)).toThrow(RefusalError);
  });

  it.each(
    [
      ...attacks,
      'CON',
      'nul',
      'com1',
      'LPT9',
      'aux',
      'index',
      '404',
      '_draft',
      'x'.repeat(500),
      '中文',
      '---',
      '</title>',
      'a.mdx.exe',
      'ﬁle',
      '１２',
    ].map((title): [string] => [title]),
  )('the title %j becomes a harmless name', (title) => {
    const slug = slugFor(title, new Set());
    expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(slug.length).toBeLessThanOrEqual(80);
    expect(slug).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d|index|404)$/);
    expect(() => pathInside(folder(), `${slug}.mdx`)).not.toThrow();
  });

  it('follows no symbolic link', async () => {
    const out = folder();
    const outside = join(folder(), 'victim.mdx');
    writeFileSync(outside, 'mine');
    symlinkSync(outside, join(out, 'a.mdx'));
    await expect(saveDraft(out, 'a', draft('The first title here'), false)).rejects.toThrow(RefusalError);
    expect(readFileSync(outside, 'utf8')).toBe('mine');
  });

  it('gives two articles of one title two names', () => {
    expect(slugFor('Same title', new Set(['same-title']))).toBe('same-title-2');
  });
});

async function runOn(files: readonly string[], out: string): Promise<FileReport[]> {
  const reports: FileReport[] = [];
  await ingest({
    files,
    out,
    dryRun: false,
    known: noContent,
    onReport: (report) => reports.push(report),
  });
  return reports;
}

describe('a run over many files', { timeout: 300_000 }, () => {
  it('goes on after a bad file, says what is wrong with each, and gives the same bytes again', async () => {
    const raw = folder();
    const out = folder();
    writeFileSync(join(raw, 'good.txt'), `A good title here\n\n${prose}\n`);
    writeFileSync(join(raw, 'empty.txt'), '');
    writeFileSync(join(raw, 'blank.txt'), ' \n\t\n');
    writeFileSync(
      join(raw, 'binary.txt'),
      Uint8Array.from({ length: 400 }, (_, index) => (index * 7) % 32),
    );
    writeFileSync(join(raw, 'paper.pdf.txt'), '%PDF-1.7\n');
    writeFileSync(join(raw, 'huge.txt'), 'x'.repeat(11 * 1024 * 1024));
    writeFileSync(join(raw, 'stub.txt'), 'Only a few words.');
    writeFileSync(
      join(raw, 'login.html'),
      '<!doctype html><html><title>Sign in</title><form><input type="password"></form><p>Please log in to read on.</p></html>',
    );
    writeFileSync(join(raw, 'cut.html'), `<!doctype html><html><p>${prose}</p><p clas`);
    writeFileSync(
      join(raw, 'matter.md'),
      `---\na: &a [1,1,1,1,1]\nb: &b [*a,*a,*a,*a,*a]\ntitle: [*b,*b,*b,*b,*b]\n---\n\n${prose}`,
    );
    const files = readdirSync(raw)
      .map((file) => join(raw, file))
      .sort();
    const reports = await runOn([...files, join(raw, 'missing.txt')], out);
    const ids = Object.fromEntries(
      reports.map((report) => [
        report.file.slice(raw.length + 1),
        report.status === 'refused' ? report.refusal.id : report.saved,
      ]),
    );
    expect(ids).toEqual({
      'good.txt': 'new',
      'empty.txt': 'empty',
      'blank.txt': 'empty',
      'binary.txt': 'binary',
      'paper.pdf.txt': 'binary',
      'huge.txt': 'too-big',
      'stub.txt': 'not-an-article',
      'login.html': 'password-page',
      'cut.html': 'truncated',
      'matter.md': 'front-matter',
      'missing.txt': 'not-readable',
    });
    for (const report of reports) {
      if (report.status === 'refused') expect(report.refusal.remedy.length).toBeGreaterThan(20);
    }
    const before = readFileSync(join(out, 'a-good-title-here.mdx'), 'utf8');
    const again = await runOn(files.toReversed(), out);
    expect(again.find((report) => report.file.endsWith('good.txt'))).toMatchObject({ saved: 'unchanged' });
    expect(readFileSync(join(out, 'a-good-title-here.mdx'), 'utf8')).toBe(before);
  });

  it('gives another raw file with the same title another name, in later runs as well', async () => {
    const raw = folder();
    const out = folder();
    writeFileSync(join(raw, 'one.txt'), `A common title here\n\n${prose}\n`);
    writeFileSync(join(raw, 'two.txt'), `A common title here\n\n${prose} And more.\n`);
    await runOn([join(raw, 'one.txt'), join(raw, 'two.txt')], out);
    const names = readdirSync(out).filter((file) => file.endsWith('.mdx'));
    expect(names.sort()).toEqual(['a-common-title-here-2.mdx', 'a-common-title-here.mdx']);
    const [second] = await runOn([join(raw, 'two.txt')], out);
    expect(second).toMatchObject({ slug: 'a-common-title-here-2', saved: 'unchanged' });
  });

  it('lets one import at a time work in a folder, and takes over the lock of a dead one', async () => {
    const out = folder();
    const lock = takeLock(out);
    await expect(runOn([], out)).rejects.toThrow(RefusalError);
    if ('release' in lock) lock.release();
    writeFileSync(join(out, '.ingest.lock'), '999999999');
    await expect(runOn([], out)).resolves.toEqual([]);
  });

  it('says so where the folder cannot be written', async () => {
    const raw = folder();
    const out = folder();
    writeFileSync(join(raw, 'good.txt'), `A good title here\n\n${prose}\n`);
    mkdirSync(join(out, 'a-good-title-here.mdx'));
    chmodSync(out, 0o755);
    const [report] = await runOn([join(raw, 'good.txt')], out);
    expect(report).toMatchObject({ status: 'refused', refusal: { id: 'not-saved' } });
  });
});

describe('a process that is killed while it saves', { timeout: 240_000 }, () => {
  it('leaves a whole file, old or new, and never touches what a person wrote; the next run completes', async () => {
    const points = Number(process.env['CRASH_POINTS'] ?? bySuite(5, 200));
    const out = folder();
    const givens = ['One title of many', 'Another title of many'].map((title, index) => {
      const path = join(folder(), `${index}.txt`);
      writeFileSync(path, draft(title));
      return path;
    });
    const person = 'a person wrote this\n';
    writeFileSync(join(out, 'mine.mdx'), person);
    for (let point = 0; point < points; point += 1) {
      await killedAfter([out, ...givens], (point * 7) % 60);
      for (const name of readdirSync(out).filter((file) => file.endsWith('.mdx') && !file.startsWith('.'))) {
        const text = readFileSync(join(out, name), 'utf8');
        if (name === 'mine.mdx') expect(text).toBe(person);
        else expect(isOwnWork(text), `${name} after ${point}`).toBe(true);
      }
    }
    expect((await saveDraft(out, 'draft-0', draft('The final title here'), false)).state).toMatch(
      /new|replaced/,
    );
  });
});

/** Starts a process that saves drafts without end, and kills it some milliseconds after its first word. */
async function killedAfter(words: readonly string[], milliseconds: number): Promise<void> {
  const child = fork(join(import.meta.dirname, 'saves-without-end.ts'), [...words], {
    stdio: 'ignore',
    execArgv: ['--no-warnings'],
  });
  await new Promise<void>((resolve) => {
    child.once('message', () => {
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.once('exit', () => {
      resolve();
    });
  });
}
