import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withDownloads } from '../../src/offline/downloads.ts';
import { bytesOf, textOf, type Files } from '../../src/offline/files.ts';

const site: Files = new Map(
  Object.entries({
    'edition.json': '{"edition":"2026-01-02","site":"https://example.org","base":"/b/"}',
    'offline/index.html': '<main><div data-downloads><p>none</p></div></main>',
    'index.html': 'home',
  }).map(([path, text]) => [path, bytesOf(text)]),
);
const zip = { name: 'sourcebook-2026-01-02.zip', bytes: bytesOf('a folder') };
const sum = createHash('sha256').update(zip.bytes).digest('hex');

const published = await withDownloads(site, [zip]);
const text = (path: string): string => textOf(published.get(path) ?? new Uint8Array());

describe('the files to download', () => {
  test('are offered on their page with size and checksum', () => {
    const page = text('offline/index.html');
    expect(page).toContain('<a href="/b/downloads/sourcebook-2026-01-02.zip" download>');
    expect(page).toContain('(0.0 MB)');
    expect(page).toContain(sum);
    expect(page).not.toContain('none');
  });

  test('come with their checksums for a program', () => {
    expect(text('downloads/SHA256SUMS')).toBe(`${sum}  sourcebook-2026-01-02.zip\n`);
    expect(published.get(`downloads/${zip.name}`)).toBe(zip.bytes);
  });

  test('are offered again in place of those of an earlier run', async () => {
    const again = await withDownloads(new Map([...site, ...published]), [zip]);
    expect(again.get('offline/index.html')).toEqual(published.get('offline/index.html'));
  });

  test('are not stored by the installed site, which stores the page that offers them', () => {
    const [path = ''] = [...published.keys()].filter((name) => name.startsWith('_offline/'));
    const { files } = JSON.parse(text(path)) as { files: Record<string, [string, number]> };
    expect(Object.keys(files)).toEqual(['edition.json', 'index.html', 'offline/index.html']);
    expect(files['offline/index.html']?.[0]).toBe(
      createHash('sha256')
        .update(published.get('offline/index.html') ?? '')
        .digest('base64'),
    );
    expect(text('sw.js')).toContain(path.slice('_offline/'.length, -'.json'.length));
  });

  test('need a page that has a place for them', async () => {
    await expect(withDownloads(new Map([...site].slice(0, 1)), [zip])).rejects.toThrow('offline/index.html');
  });
});
