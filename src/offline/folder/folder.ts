import { join } from 'node:path';
import { bytesOf, textOf, type Files } from '../files.ts';
import { carrier, isFetched } from './carried.ts';
import { modulesOf, pageFromDisk, parsePage } from './pages.ts';
import { named, scriptOfModules, scriptOfSource, type Script } from '../scripts.ts';

/** What a folder has no use for: lists for search engines, pictures for other sites, the installation, the other editions, the code runner. */
const webOnly =
  /^(?:sitemap[^/]*\.xml|opensearch\.xml|robots\.txt|sw\.js|site\.webmanifest|_headers)$|^(?:cards|downloads|runner|_offline)\//u;

/**
 * Makes the folder that opens from disk of a built site.
 * @param site the files of the built site
 * @param base the base path that it was built for
 * @returns the files of the folder
 * @throws where a script of the site cannot be bundled
 */
export async function folderFrom(site: Files, base: string): Promise<Files> {
  const kept = new Map([...site].filter(([path]) => !webOnly.test(path)));
  const place = { base, has: (path: string): boolean => kept.has(path) };
  const disk = named('disk', await scriptOfSource(join(import.meta.dirname, 'disk.ts')));
  const bundles = new Map<string, Promise<Script>>();
  const folder = new Map<string, Uint8Array>([[disk.path, disk.bytes]]);

  for (const [path, bytes] of kept) {
    if (isFetched(path)) folder.set(`${path}.js`, carrier(path, bytes));
    if (path.endsWith('.html')) {
      const page = parsePage(textOf(bytes));
      const modules = modulesOf(page).map((address) => address.slice(base.length));
      const key = modules.join('\n');
      const bundle = bundles.get(key) ?? scriptOfModules(site, modules);
      bundles.set(key, bundle);
      const script = await bundle;
      folder.set(script.path, script.bytes);
      folder.set(path, bytesOf(pageFromDisk(place, path, page, [disk.path, script.path])));
    } else if (!(path.startsWith('pagefind/') || (path.startsWith('_astro/') && path.endsWith('.js')))) {
      folder.set(path, path.endsWith('.css') ? bytesOf(styleFromDisk(textOf(bytes), base, path)) : bytes);
    }
  }
  return folder;
}

/** Addresses in a style sheet, as ways to files. */
function styleFromDisk(css: string, base: string, path: string): string {
  const top = '../'.repeat(path.split('/').length - 1);
  return css.replace(/url\((["']?)(\/[^/"')][^"')]*)\1\)/gu, (whole, quote: string, link: string) =>
    link.startsWith(base) ? `url(${quote}${top}${link.slice(base.length)}${quote})` : whole,
  );
}
