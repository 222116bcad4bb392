import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathsIn } from '../files/paths.ts';

let known: string | undefined;

/**
 * The digest of all that decides beside the content how the site looks: where it changed, nothing that was kept is good. It is
 * that of the code which runs, from when a build began.
 */
export function digestOfCode(): string {
  if (known !== undefined) return known;
  const files = ['astro.config.mjs', 'package-lock.json', ...pathsIn('src').map((path) => join('src', path))];
  const digest = createHash('sha256');
  for (const file of files) digest.update(`${file}\0`).update(readFileSync(file));
  known = digest.digest('base64url');
  return known;
}
