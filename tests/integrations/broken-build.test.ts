import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

/** Builds the site with other content, and gives how the command ended and what it said. */
async function build(change: (content: string) => void): Promise<{
  readonly code: number;
  readonly said: string;
  readonly written: boolean;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'broken-build-'));
  try {
    for (const part of ['src', 'node_modules', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
      symlinkSync(join(root, part), join(folder, part));
    cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
    change(join(folder, 'content'));
    return await new Promise((resolve) => {
      const args = [`--env-file=${root}/astro.env`, 'node_modules/astro/bin/astro.mjs', 'build'];
      const env = { ...process.env, NODE_ENV: undefined, VITEST: undefined };
      execFile(process.execPath, args, { cwd: folder, env }, (error, stdout, stderr) => {
        resolve({
          code: Number(error?.code ?? 0),
          said: stripVTControlCharacters(stdout + stderr),
          written: existsSync(join(folder, 'dist')),
        });
      });
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function edit(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} holds no ${JSON.stringify(from)}.`);
  writeFileSync(file, text.replace(from, to));
}

test('a build names every missing and unknown field at its place, with a remedy, and writes nothing', async () => {
  const { code, said, written } = await build((content) => {
    edit(join(content, 'guides/orm.mdx'), 'reviewed: ', 'reviewd: ');
    edit(join(content, 'glossary/orm.yaml'), 'definition: ', 'nonsense: ');
  });
  expect(code).toBe(1);
  expect(written).toBe(false);
  expect(said).toMatch(/content\/guides\/orm\.mdx:\d+:1 {2}Unknown key[^]*?reads the key "reviewd"/u);
  expect(said).toContain('Did you mean "reviewed"?');
  expect(said).toMatch(/content\/glossary\/orm\.yaml:\d+:1 {2}Unknown key[^]*?reads the key "nonsense"/u);
  expect(said).toContain('Add "definition".');
  expect(said).toContain('The content has errors, named above; nothing was built.');
});
