import type { Digest } from '../files.ts';

/** What a file of an edition is. */
export type Listed = Digest;

/** Every file of an edition that the installed site may serve, by path. */
export interface EditionList {
  /** The day of the edition. */
  readonly edition: string;
  /** Stored when the edition is installed. */
  readonly files: Readonly<Record<string, Listed>>;
  /** Stored when a reader first uses them. */
  readonly onUse: Readonly<Record<string, Listed>>;
}

/** The folder of the lists, below the base path. Each is named by the hash of its own content. */
export const listFolder = '_offline';

/**
 * The names of the caches of the browser, which all sites of one host share.
 * @param base the base path of the site
 */
export function cacheNames(base: string): { readonly files: string; readonly lists: string } {
  return { files: `sourcebook files ${base}`, lists: `sourcebook lists ${base}` };
}

/** The address under which the list of an edition is stored. */
export const listKey = (base: string, id: string): string => `${base}${listFolder}/${id}.json`;

/** The address under which the file of a hash is stored: what has the same content is stored once. */
export const fileKey = (base: string, path: string, [hash]: Listed): string =>
  `${base}${path}?content=${encodeURIComponent(hash)}`;

/** The sum of the sizes of files. */
export const sizeOf = (files: Readonly<Record<string, Listed>>): number =>
  Object.values(files).reduce((sum, [, size]) => sum + size, 0);
