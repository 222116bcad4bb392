import type { Manifest, PlaygroundFile } from '../manifest.ts';
import type { CacheName } from './messages.ts';

/** The cache for what is loaded: none where the site is installed, since its service worker stores what is used. */
export function cacheFor(folder: string, edition: string): CacheName | undefined {
  const installed = (navigator.serviceWorker?.controller ?? null) !== null;
  return isSecureContext && !installed
    ? { site: `sourcebook runner ${new URL(folder).pathname} `, edition }
    : undefined;
}

/**
 * Loads the manifest of a sample, or takes it from the cache where there is no network.
 * @param url where it is
 * @param folder the URL of the playground's files
 * @throws where it cannot be had
 */
export async function fetchManifest(url: string, folder: string): Promise<Manifest> {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`status ${response.status}`);
    const copy = response.clone();
    const manifest = (await response.json()) as Manifest;
    const name = cacheFor(folder, manifest.edition);
    const cache = name && (await caches.open(name.site + name.edition));
    await cache?.put(url, copy);
    return manifest;
  } catch (error) {
    const cached = isSecureContext ? await caches.match(url) : undefined;
    if (cached === undefined) throw error;
    return (await cached.json()) as Manifest;
  }
}

/**
 * Loads files from the site, or from the cache that keeps them for the next time and for when there is no network. Each
 * is checked against its hash when it comes; the caches of earlier editions are deleted.
 * @param files what is needed
 * @param folder the URL of the folder that holds them
 * @param cacheName the cache for them; without one, the browser does as it likes
 * @param onProgress told how many bytes are there
 * @returns the contents by name, without gzip
 * @throws where one cannot be had or is not what it should be
 */
export async function fetchFiles(
  files: readonly PlaygroundFile[],
  folder: string,
  cacheName: CacheName | undefined,
  onProgress: (loaded: number) => void,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const cache = cacheName && (await openCache(cacheName));
  let loaded = 0;
  const count = (bytes: number): void => {
    loaded += bytes;
    onProgress(loaded);
  };
  const load = async (file: PlaygroundFile): Promise<[string, Uint8Array<ArrayBuffer>]> => {
    // The hash in the URL keeps a file of an earlier build from being taken for this one.
    const url = `${folder}${file.name}?${file.sha256.slice(0, 16)}`;
    const cached = await cache?.match(url);
    const bytes = cached === undefined ? await download(url, count) : await bytesOf(cached);
    if (cached === undefined) {
      await checkHash(bytes, file);
      await cache?.put(url, new Response(bytes));
    } else {
      count(bytes.length);
    }
    return [file.name, file.gzipped ? await gunzip(bytes) : bytes];
  };
  return new Map(await Promise.all(files.map(load)));
}

async function openCache({ site, edition }: CacheName): Promise<Cache> {
  const name = site + edition;
  for (const other of await caches.keys()) {
    if (other.startsWith(site) && other !== name) await caches.delete(other);
  }
  return caches.open(name);
}

async function download(url: string, count: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok || response.body === null) throw new Error(`${url}: status ${response.status}`);
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return bytesOf(new Response(response.body.pipeThrough(counting)));
}

async function checkHash(bytes: Uint8Array<ArrayBuffer>, { name, sha256 }: PlaygroundFile): Promise<void> {
  // Only pages of a secure origin can compute hashes.
  if (!isSecureContext) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new Error(`${name} came damaged: its SHA-256 is ${found}, not ${sha256}`);
}

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());

const gunzip = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  bytesOf(new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))));
