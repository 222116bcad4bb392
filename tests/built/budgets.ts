import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from './site.ts';

/** What a file is, as the weight of a page counts it. */
export type FileKind = 'style' | 'script' | 'picture' | 'font' | 'other';

/** A file that the browser fetches for a page by itself, before the reader does anything. */
export interface Fetched {
  /** Its address below the base path: `/_astro/style.css`. */
  readonly address: string;
  readonly kind: FileKind;
  /** Its size on the way: compressed with gzip, or as it is where that is smaller. */
  readonly bytes: number;
}

/** What a page costs a reader who comes for the first time. */
export interface Weight {
  readonly address: string;
  readonly html: { readonly raw: number; readonly compressed: number };
  readonly files: readonly Fetched[];
}

/** Of a list of files, those of a kind: how many bytes. */
export const bytesOf = (files: readonly Fetched[], kind?: FileKind): number =>
  files.filter((file) => kind === undefined || file.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0);

const kinds: Readonly<Record<string, FileKind>> = {
  css: 'style',
  js: 'script',
  mjs: 'script',
  svg: 'picture',
  png: 'picture',
  webp: 'picture',
  avif: 'picture',
  jpg: 'picture',
  ico: 'picture',
  woff: 'font',
  woff2: 'font',
  ttf: 'font',
  otf: 'font',
};

/** The files that a script or a style sheet fetches as soon as it is there: static imports, pictures and fonts of styles. */
function fetchedBy(address: string, text: string): string[] {
  const patterns = address.endsWith('.css')
    ? [/url\(\s*["']?(?!data:|#)([^"')]+)/g, /@import\s+["']([^"']+)/g]
    : [/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?["'`](\.[^"'`]+|\/[^"'`]+)["'`]/g];
  return patterns
    .flatMap((pattern) => [...text.matchAll(pattern)].map(([, target = '']) => target))
    .map((target) => posix.join(target.startsWith('/') ? '/' : dirname(address), target));
}

/**
 * Weighs the pages of a built site.
 * @param folder where the site stands
 * @param base the base path that it was built for
 * @returns a function that weighs a page
 */
export function scales(folder: string, base: string): (page: Page) => Weight {
  const known = new Map<string, { readonly file: Fetched; readonly further: readonly string[] }>();
  const below = (address: string): string => `/${address.slice(base.length)}`;

  const look = (address: string): { readonly file: Fetched; readonly further: readonly string[] } => {
    const seen = known.get(address);
    if (seen) return seen;
    const path = join(folder, address);
    const content = existsSync(path) ? readFileSync(path) : Buffer.alloc(0);
    const kind = kinds[/\.(\w+)$/.exec(address)?.[1] ?? ''] ?? 'other';
    const made = {
      file: { address, kind, bytes: Math.min(content.length, gzipSync(content, { level: 9 }).length) },
      further: kind === 'style' || kind === 'script' ? fetchedBy(address, content.toString('utf8')) : [],
    };
    known.set(address, made);
    return made;
  };

  return (page) => {
    const asked = [
      ...page.document.querySelectorAll(
        'link[rel~=stylesheet], link[rel~=icon], link[rel~=preload], link[rel~=modulepreload], link[rel~=manifest]',
      ),
    ].map((element) => element.getAttribute('href'));
    const shown = [...page.document.querySelectorAll('script[src], img[src], iframe[src], source[src]')]
      .filter((element) => element.getAttribute('loading') !== 'lazy')
      .map((element) => element.getAttribute('src'));
    const queue = [...asked, ...shown].flatMap((target) =>
      target?.startsWith(base) === true ? [below(target)] : [],
    );
    const files = new Map<string, Fetched>();
    for (let address = queue.pop(); address !== undefined; address = queue.pop()) {
      if (files.has(address)) continue;
      const { file, further } = look(address);
      files.set(address, file);
      queue.push(...further.map((target) => (target.startsWith(base) ? below(target) : target)));
    }
    return {
      address: page.address,
      html: {
        raw: Buffer.byteLength(page.html),
        compressed: gzipSync(page.html, { level: 9 }).length,
      },
      files: [...files.values()].toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    };
  };
}
