import { join, resolve } from 'node:path';

/**
 * The folder in which something that can be fetched or made again is kept: below `.cache`, or below the folder that the
 * variable SOURCEBOOK_CACHE names, which several clones can share.
 * @param name what is kept
 */
export function cacheFor(name: string): string {
  return join(resolve(process.env.SOURCEBOOK_CACHE ?? '.cache'), name);
}
