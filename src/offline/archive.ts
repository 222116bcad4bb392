import { zipSync, type Zippable } from 'fflate';
import { byPath, type Files } from './files.ts';

/** The same on every machine: the zip format holds local time without a zone, and this is its first day. */
const mtime = new Date(1980, 0, 1);

/** Already compressed: no second time. */
const packed = /\.(?:png|jpe?g|webp|avif|woff2|zip)$/u;

/**
 * Packs files into a zip archive: the same files give the same bytes, whatever the clock, the machine or the order.
 * @param files the files
 * @param top a folder in the archive that holds them all, so that unpacking makes one folder; none where it is empty
 * @param first paths that stand first, not compressed, as some formats ask
 */
export function archiveOf(files: Files, top = '', first: readonly string[] = []): Uint8Array {
  const begin = first.flatMap((path) => {
    const bytes = files.get(path);
    return bytes === undefined ? [] : [[path, bytes] as const];
  });
  const rest = byPath([...files].filter(([path]) => !first.includes(path)));
  const entries: Zippable = {};
  for (const [path, bytes] of [...begin, ...rest]) {
    const level = first.includes(path) || packed.test(path) ? 0 : 9;
    entries[top === '' ? path : `${top}/${path}`] = [bytes, { level, mtime, os: 3, attrs: 0o644 << 16 }];
  }
  return zipSync(entries);
}
