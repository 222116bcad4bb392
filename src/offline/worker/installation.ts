import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Edition } from '../edition.ts';
import { byPath, bytesOf, type Files } from '../files.ts';
import { scriptOfSource } from '../scripts.ts';
import { listFolder, type EditionList, type Listed } from './list.ts';

/** What no page shows: lists for search engines, settings of hosts, archives to take along, pictures for other sites. */
const notServed =
  /^(?:sitemap[^/]*\.xml|robots\.txt|_headers|_redirects|sw\.js|SHA256SUMS)$|^(?:downloads|_offline|cards)\//u;

/** The heavy parts that few readers use. */
const heavy = /^runner\//u;

/** Whether a reader's browser may ask for a file of the site. */
const isServed = (path: string): boolean => !notServed.test(path);

/** Lists the files of an edition. */
function listOf(site: Iterable<readonly [path: string, digest: Listed]>, { edition }: Edition): EditionList {
  const listed = byPath([...site].filter(([path]) => isServed(path)));
  return {
    edition,
    files: Object.fromEntries(listed.filter(([path]) => !heavy.test(path))),
    onUse: Object.fromEntries(listed.filter(([path]) => heavy.test(path))),
  };
}

/**
 * Makes what a browser needs to install a built site: the list of its files, and the worker that names this list by its
 * content. One changed file makes another list, and so another worker, which a browser notices.
 * @param site the files of the built site
 * @param edition what the site says of itself
 * @throws where the worker cannot be bundled
 */
export async function installation(
  site: Iterable<readonly [path: string, digest: Listed]>,
  edition: Edition,
): Promise<Files> {
  const list = bytesOf(JSON.stringify(listOf(site, edition)));
  const id = createHash('sha256').update(list).digest('hex');
  return new Map([
    [`${listFolder}/${id}.json`, list],
    ['sw.js', await scriptOfSource(join(import.meta.dirname, 'worker.ts'), { LIST: id })],
  ]);
}

/**
 * Makes the worker that uninstalls the site: it removes what was stored, and itself.
 * @throws where the worker cannot be bundled
 */
export async function uninstallWorker(): Promise<Files> {
  return new Map([['sw.js', await scriptOfSource(join(import.meta.dirname, 'uninstall.ts'))]]);
}
