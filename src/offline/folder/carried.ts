import { gunzipSync } from 'fflate';
import { bytesOf, textOf } from '../files.ts';

/*
 * A page that was opened from disk may load scripts, and nothing else. What the site's programs fetch is therefore
 * carried by scripts: `words.txt` by `words.txt.js`, which hands its content to `disk.ts`.
 */

/** Whether a program of the site fetches this file: the index of the search, and pages as Markdown, which are copied. */
export const isFetched = (path: string): boolean => path.startsWith('pagefind/') || path.endsWith('.md');

/** Whether it is the program of a worker. */
export const isWorker = (path: string): boolean => path === 'pagefind/pagefind-worker.js';

/**
 * The texts of the search name pages from the root of the site; in the folder a page is a file.
 */
function searchText(bytes: Uint8Array): string {
  const [url, ...rest] = JSON.parse(textOf(gunzipSync(bytes))) as [string, ...string[]];
  return JSON.stringify([url.replace(/\/(?=[?#]|$)/u, '/index.html'), ...rest]);
}

/**
 * The script that carries a file.
 * @param path its path below the top of the folder
 * @param bytes its content
 */
export function carrier(path: string, bytes: Uint8Array): Uint8Array {
  const name = JSON.stringify(path);
  if (isWorker(path)) {
    // In a worker there is no window and no document; the program must find none here.
    return bytesOf(`disk.program(${name},function(self,fetch,window,document){${textOf(bytes)}\n});\n`);
  }
  if (path.endsWith('.pf_text')) return bytesOf(`disk.text(${name},${JSON.stringify(searchText(bytes))});\n`);
  if (/\.(?:json|md|txt)$/u.test(path)) {
    return bytesOf(`disk.text(${name},${JSON.stringify(textOf(bytes))});\n`);
  }
  return bytesOf(`disk.bytes(${name},"${Buffer.from(bytes).toString('base64')}");\n`);
}
