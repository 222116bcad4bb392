import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Edition } from './edition.ts';
import { writeFiles, type Files } from './files.ts';

const run = promisify(execFile);

/**
 * Makes a ZIM file of the folder edition, for Kiwix, with Debian's zimwriterfs. It writes a new identifier and the day into each
 * file: the bytes differ from run to run.
 * @param folder the files of the folder edition
 * @param edition what the site says of itself
 * @throws where zimwriterfs is not there, or refuses
 */
export async function zimOf(folder: Files, { edition }: Edition): Promise<Uint8Array> {
  const at = mkdtempSync(join(tmpdir(), 'sourcebook-zim-'));
  try {
    const html = join(at, 'html');
    const file = join(at, 'sourcebook.zim');
    writeFiles(html, folder);
    const settings = {
      welcome: 'index.html',
      illustration: 'icons/48.png',
      language: 'eng',
      name: 'django-flask-sourcebook_en_all',
      title: 'Django & Flask Sourcebook',
      description: 'Django and Flask compared: every statement checked',
      creator: 'The contributors of the Sourcebook',
      publisher: 'The contributors of the Sourcebook',
      tags: `edition:${edition}`,
    };
    await run(
      'zimwriterfs',
      [...Object.entries(settings).map(([name, value]) => `--${name}=${value}`), html, file],
      { maxBuffer: 64 * 1024 * 1024 },
    ).catch((error: unknown) => {
      const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      throw missing
        ? new Error('zimwriterfs is not there. On Debian and Ubuntu: apt-get install zim-tools')
        : error;
    });
    return readFileSync(file);
  } finally {
    rmSync(at, { recursive: true, force: true });
  }
}
