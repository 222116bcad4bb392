import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { type Files, sound, today } from '../corpus/tiny-corpus.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Writes content into a folder of its own. */
function folderOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'sourcebook-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

async function record(folder: string): Promise<{ readonly output: string; readonly code: number }> {
  let output = '';
  let code = 0;
  const take = (text: string): void => void (output += text);
  await run(['record', '--content', folder], {
    today: () => today,
    print: take,
    printError: take,
    exit: (value) => (code = value),
    colour: false,
  });
  return { output, code };
}

test('the verdicts of today are recorded once, and the content stays sound', async () => {
  const folder = folderOf(sound);
  expect((await record(folder)).output).toContain('2 new verdicts');
  const file = join(folder, 'verdicts.json');
  const first = readFileSync(file, 'utf8');
  expect(JSON.parse(first)).toEqual({
    'django-has-admin': [{ verdict: 'confirmed', since: '2026-11-01' }],
    'flask-has-no-admin': [{ verdict: 'unverifiable', since: '2026-11-01' }],
  });
  expect(await record(folder)).toMatchObject({ output: expect.stringContaining('0 new') as string, code: 0 });
  expect(readFileSync(file, 'utf8')).toBe(first);
});

test('nothing is recorded while the content has errors', async () => {
  expect(await record(folderOf({ ...sound, 'claims/odd.txt': 'x' }))).toMatchObject({ code: 1 });
});
