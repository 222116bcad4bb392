import { createHash } from 'node:crypto';
import { editionOf } from './edition.ts';
import { uses, type EditionFile } from './editions.ts';
import { bytesOf, digestsOf, textOf, type Files } from './files.ts';
import { installation } from './worker/installation.ts';

/** The page that lists the files to download. */
const page = 'offline/index.html';

/** What stands there in place of the list, and the list that an earlier run wrote. */
const place = /<div data-downloads>.*?<\/div>/su;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

function listOf(files: readonly EditionFile[], base: string): string {
  const rows = files.map(({ name, bytes }) => {
    const use = uses[name.split('.').at(-1) ?? ''] ?? '';
    return `<li><p><a href="${base}downloads/${name}" download>${name}</a> (${megabytes(bytes.length)}): ${use}.</p><p>SHA-256 <code>${sha256(bytes)}</code></p></li>`;
  });
  return `<div data-downloads><ul class="downloads">${rows.join('')}</ul><p>The same sums for a program: <a href="${base}downloads/SHA256SUMS">SHA256SUMS</a>.</p></div>`;
}

/**
 * Puts editions beside a built site, and writes size and checksum of each into the page that offers them. The editions
 * were made of the site as it was before, so that no file has to know its own sum; the list for the installed site is made
 * again, since one page changed.
 * @param site the files of the built site
 * @param files the editions
 * @returns the files to write
 * @throws where the site has no page for them
 */
export async function withDownloads(site: Files, files: readonly EditionFile[]): Promise<Files> {
  const edition = editionOf(site);
  const html = textOf(site.get(page) ?? new Uint8Array());
  if (!place.test(html)) throw new Error(`The site has no place for downloads on ${page}.`);
  const changed = new Map([[page, bytesOf(html.replace(place, () => listOf(files, edition.base)))]]);
  const sums = files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  const before = [...site].filter(
    ([path]) => !path.startsWith('downloads/') && !path.startsWith('_offline/'),
  );
  return new Map([
    ...changed,
    ...files.map(({ name, bytes }) => [`downloads/${name}`, bytes] as const),
    ['downloads/SHA256SUMS', bytesOf(sums)],
    ...(await installation(digestsOf(new Map([...before, ...changed])), edition)),
  ]);
}
