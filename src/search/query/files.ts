/**
 * Gives a file of the index by its path below the index's folder. The site fetches it; a copy that opens from disk
 * answers from memory, for the path without what follows its question mark.
 */
export type ReadFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Reads the index from a folder on a server.
 * @param folder its address, with a slash at its end
 */
export function filesFrom(folder: string): ReadFile {
  return async (path) => {
    // The catalogue names the version of all other files: it alone must be fresh.
    const answer = await fetch(folder + path, path === 'catalogue.json' ? { cache: 'no-cache' } : {});
    if (!answer.ok) throw new Error(`${path} is not there.`);
    return new Uint8Array(await answer.arrayBuffer());
  };
}

/** Undoes gzip, where there is any: a host or a copy may have undone it already. */
export async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
