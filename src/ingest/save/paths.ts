import { lstatSync, realpathSync } from 'node:fs';
import { dirname, resolve, sep } from 'node:path';
import { kebab } from '../passages.ts';
import { RefusalError } from '../refusal.ts';

/** Names that Windows keeps for devices, and pages that a site has already. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|index|404|_.*)$/;

/**
 * The name of an article's file: lower-case ASCII letters, digits and hyphens, so that it is one name on every file
 * system and never a path.
 * @param title what to make the name of
 * @param taken names that other articles of this run have
 */
export function slugFor(title: string, taken: ReadonlySet<string>): string {
  const made = kebab(title, 'article');
  const base = reserved.test(made) ? `article-${made}` : made;
  let slug = base;
  for (let count = 2; taken.has(slug); count += 1) slug = `${base}-${count}`;
  return slug;
}

/**
 * The path of a file in a folder, if it really lies there: not above it, and not behind a symbolic link.
 * @throws RefusalError where it does not
 */
export function pathInside(folder: string, name: string): string {
  const root = realpathSync(folder);
  const path = resolve(root, name);
  if (!/^[a-z0-9][a-z0-9.-]*$/.test(name) || !path.startsWith(root + sep) || dirname(path) !== root) {
    throw new RefusalError('path', name);
  }
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new RefusalError('path', `${name} is a symbolic link`);
  return path;
}
