import { posix } from 'node:path';

/** Where the pages of a site stand, and which files there are. */
export interface Place {
  /** The base path that the site was built for: `/` or `/sourcebook/`. */
  readonly base: string;
  /** Paths of all files of the edition. */
  readonly has: (path: string) => boolean;
}

/**
 * The way from one file of the site to another, as a browser needs it without a server: relative, and to a file.
 * @param place the site
 * @param from the path of the file that holds the link
 * @param link the link as the site has it
 * @returns undefined where the link leads out of the site, within the page, or to nothing
 */
export function relativeLink(place: Place, from: string, link: string): string | undefined {
  if (!link.startsWith(place.base) || link.startsWith('//')) return undefined;
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/su.exec(link.slice(place.base.length)) ?? [];
  const path = decodeURIComponent(address === '' || address.endsWith('/') ? `${address}index.html` : address);
  if (!place.has(path)) return undefined;
  const way = posix.relative(posix.dirname(from), path);
  return `${way.split('/').map(encodeURIComponent).join('/')}${rest}`;
}

/**
 * The way from a file to the top of the folder, with a slash at its end.
 * @param from the path of the file
 */
export function pathToTop(from: string): string {
  return '../'.repeat(from.split('/').length - 1) || './';
}
