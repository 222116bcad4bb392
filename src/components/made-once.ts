/** What `Once.astro` has made in this build, by its key. */
export const madeOnce = new Map<string, string>();
