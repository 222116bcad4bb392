import { bytesOf, textOf } from '../files.ts';

/*
 * A page that was opened from disk may load scripts, and nothing else. What the site's programs fetch is therefore
 * carried by scripts: `words.txt` by `words.txt.js`, which hands its content to `disk.ts`.
 */

/** Whether a program of the site fetches this file: the index of the search, and pages as Markdown, which are copied. */
export const isFetched = (path: string): boolean => path.startsWith('pagefind/') || path.endsWith('.md');

/** Whether it is the program of a worker. */
const isWorker = (path: string): boolean => path === 'pagefind/pagefind-worker.js';

/** Whether it is what the search shows of a record. */
const isSearchText = (path: string): boolean => path.startsWith('pagefind/text/');

/** The texts of the search name pages by their URLs; in the folder a page is a file. */
function withFileName(json: string): string {
  const { url, ...rest } = JSON.parse(json) as { readonly url: string };
  return JSON.stringify({ url: url.replace(/\/(?=[?#]|$)/u, '/index.html'), ...rest });
}

/**
 * The script that carries a file.
 * @param path its path below the top of the folder
 * @param bytes its content
 */
export function carrier(path: string, bytes: Uint8Array): Uint8Array {
  const name = JSON.stringify(path);
  const text = textOf(bytes);
  if (isWorker(path)) {
    // In a worker there is no window and no document; the program must find none here.
    return bytesOf(`disk.program(${name},function(self,fetch,window,document){${text}\n});\n`);
  }
  return bytesOf(`disk.text(${name},${JSON.stringify(isSearchText(path) ? withFileName(text) : text)});\n`);
}
