/** Gives a file of the index by its path below the index's folder, which a query with the version may follow. */
export type ReadFile = (path: string) => Promise<string>;

/**
 * Reads the index from a folder on a server.
 * @param folder its URL, with a slash at its end
 */
export function filesFrom(folder: string): ReadFile {
  return async (path) => {
    // The catalogue names the version of all other files, so it must never come from the cache.
    const answer = await fetch(folder + path, path === 'catalogue.json' ? { cache: 'no-cache' } : {});
    if (!answer.ok) throw new Error(`${path} could not be loaded: ${answer.status}.`);
    return answer.text();
  };
}
