import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/program.ts';
import { type Files, sound, soundBut, today, withFolder } from '../corpus/tiny-corpus.ts';

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function sourcebook(...args: readonly string[]): Promise<Outcome> {
  let code = 0;
  let out = '';
  let err = '';
  await run(args, {
    today: () => today,
    print: (text) => (out += text),
    printError: (text) => (err += text),
    exit: (given) => (code = given),
    colour: false,
  });
  return { code, out, err };
}

/** The content is read before the first wait, so the folder may go as soon as the promise is there. */
const on = (files: Files, ...args: readonly string[]): Promise<Outcome> =>
  withFolder(files, (folder) => sourcebook(...args, '--content', folder));

const broken = soundBut({ 'pages/about.mdx': ['title: About', 'titel: About'] });

describe('sourcebook check', () => {
  test('says so and exits 0 where nothing is wrong', async () => {
    expect(await on(sound, 'check')).toEqual({ code: 0, out: 'No errors in the content.\n', err: '' });
  });

  test('prints all errors and exits 1', async () => {
    const { code, out } = await on(broken, 'check');
    expect(code).toBe(1);
    expect(out).toMatch(/pages\/about\.mdx:2:1 {2}Missing key {2}missing-key/);
    expect(out).toMatch(/pages\/about\.mdx:2:1 {2}Unknown key {2}unknown-key/);
    expect(out).toContain('Do: Did you mean "title"?');
    expect(out).toMatch(/2 errors in 1 file\.\n$/);
  });

  test('prints JSON for programs', async () => {
    const { out } = await on(broken, 'check', '--format', 'json');
    expect(JSON.parse(out)).toMatchObject({
      errors: 2,
      diagnostics: [{ id: 'missing-key' }, { id: 'unknown-key' }],
    });
  });

  test('prints annotations for GitHub', async () => {
    const { out } = await on(broken, 'check', '--format', 'github');
    expect(out).toMatch(/^::error file=\S+about\.mdx,line=2,col=1,title=Missing key \(missing-key\)::/);
  });
});

describe('sourcebook stale', () => {
  test('lists what is in question on a day, which is no error', async () => {
    const { code, out } = await on(sound, 'stale', '--on', '2027-05-01');
    expect(code).toBe(0);
    expect(out).toMatch(/guide admin .*\n {2}reviewed on 2026-11-01; the review held until 2027-04-30\n/);
    expect(out).toMatch(/3 entries are in question on 2027-05-01\.\n$/);
  });

  test('judges by today where no day is given', async () => {
    expect((await on(sound, 'stale')).out).toBe(`Nothing is in question on ${today}.\n`);
  });

  test('prints JSON for programs', async () => {
    const { out } = await on(sound, 'stale', '--format', 'json');
    expect(JSON.parse(out)).toEqual({ today, stale: [] });
  });
});

describe('a command that is wrong exits 2 and says how it is right', () => {
  test.each([
    [['chekc'], 'Did you mean check?'],
    [['check', '--format', 'xml'], 'Allowed choices are text, json, github'],
    [['check', '--contents', 'x'], 'Did you mean --content?'],
    [['check', '--content', 'contnet'], 'There is no such folder'],
    [['stale', '--on', '2026-02-30'], 'must be a date that exists'],
    [[], 'Usage: sourcebook'],
  ])('sourcebook %j', async (args, words) => {
    const { code, out, err } = await sourcebook(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
  });

  test('help is no error', async () => {
    const { code, out } = await sourcebook('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/check .*every error/);
  });
});

test('the program runs as npm runs it, and its exit code reaches the shell', () => {
  withFolder(broken, (folder) => {
    const started = (): string =>
      execFileSync('node_modules/.bin/node', ['src/cli/sourcebook.ts', 'check', '--content', folder], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    expect(started).toThrow(expect.objectContaining({ status: 1 }));
  });
});
