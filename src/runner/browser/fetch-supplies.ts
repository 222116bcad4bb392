import type { Supply } from '../parcel.ts';
import type { CacheName } from './messages.ts';

/**
 * Brings supplies from the site, or from the cache that keeps them for the next time and for when there is no network.
 * Each is proved by its hash when it comes; caches of earlier editions are given up.
 * @param supplies what is needed
 * @param folder the address of the folder that holds them
 * @param cacheName the cache that keeps them; without one, the browser does as it likes
 * @param tell is told how many bytes are there
 * @returns the contents, unpacked, by name
 * @throws where one cannot be had or is not what it should be
 */
export async function fetchSupplies(
  supplies: readonly Supply[],
  folder: string,
  cacheName: CacheName | undefined,
  tell: (loaded: number) => void,
): Promise<ReadonlyMap<string, Uint8Array<ArrayBuffer>>> {
  const cache = cacheName && (await openCache(cacheName));
  let loaded = 0;
  const count = (bytes: number): void => {
    loaded += bytes;
    tell(loaded);
  };
  const contents = await Promise.all(
    supplies.map(async (supply): Promise<[string, Uint8Array<ArrayBuffer>]> => {
      // The hash in the address keeps a file of an earlier build from passing for this one.
      const address = `${folder}${supply.name}?${supply.sha256.slice(0, 16)}`;
      const kept = await cache?.match(address);
      const bytes = kept === undefined ? await download(address, count) : await bytesOf(kept);
      if (kept === undefined) {
        await prove(bytes, supply);
        await cache?.put(address, new Response(bytes));
      } else {
        count(bytes.length);
      }
      return [supply.name, supply.packed ? await unpack(bytes) : bytes];
    }),
  );
  return new Map(contents);
}

async function openCache({ site, edition }: CacheName): Promise<Cache> {
  const name = site + edition;
  for (const other of await caches.keys()) {
    if (other.startsWith(site) && other !== name) await caches.delete(other);
  }
  return caches.open(name);
}

async function download(address: string, count: (bytes: number) => void): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok || response.body === null) throw new Error(`${address}: status ${response.status}`);
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return bytesOf(new Response(response.body.pipeThrough(counting)));
}

async function prove(bytes: Uint8Array<ArrayBuffer>, { name, sha256 }: Supply): Promise<void> {
  // Only pages of a secure origin can compute hashes.
  if (!isSecureContext) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  const found = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (found !== sha256) throw new Error(`${name} came damaged: its SHA-256 is ${found}, not ${sha256}`);
}

const bytesOf = async (response: Response): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await response.arrayBuffer());

const unpack = (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> =>
  bytesOf(new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))));
