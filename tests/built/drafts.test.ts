import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { draftSlug, draftWords, plantDraft } from './draft-canary.ts';
import { editions, folderOf } from './editions.ts';

const root = join(import.meta.dirname, '../..');

describe.each(editions)('a build $name', (edition) => {
  it('has no byte of a draft that lay in the content folder', () => {
    const folder = folderOf(edition);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    expect(files.length).toBeGreaterThan(100);
    const told = files.filter((file) => {
      const bytes = readFileSync(file);
      const text = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
      return file.includes(draftSlug) || text.includes(draftSlug) || text.includes('quokkas');
    });
    expect(told).toEqual([]);
  });
});

describe('the development server', () => {
  let address: string;
  let stop = (): void => undefined;

  beforeAll(async () => {
    const uproot = plantDraft();
    const port = await freePort();
    const server = spawn(
      process.execPath,
      ['--env-file=astro.env', 'node_modules/astro/bin/astro.mjs', 'dev', '--port', String(port)],
      { cwd: root, env: { ...process.env, NODE_ENV: undefined, VITEST: undefined }, stdio: 'ignore' },
    );
    stop = () => {
      server.kill();
      uproot();
    };
    address = `http://localhost:${port}`;
    await answer(`${address}/drafts/`);
  }, 240_000);
  afterAll(() => {
    stop();
  });

  it('lists the drafts', async () => {
    expect(await answer(`${address}/drafts/`)).toContain(`href="/drafts/${draftSlug}/"`);
  });

  it('shows a draft with its text, its passages and what the importer reports', async () => {
    const page = await answer(`${address}/drafts/${draftSlug}/`);
    expect(page).toContain(`It is a secret that ${draftWords} when nobody looks.`);
    expect(page).toContain(`to do: ${draftWords}`);
    expect(page).toMatch(/<code>[0-9a-f]{10}<\/code>/);
    expect(page).toContain('in no build');
  });
});

/** The text of a page, as soon as the server answers. */
async function answer(url: string): Promise<string> {
  for (;;) {
    try {
      const response = await fetch(url);
      return await response.text();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  }
}
