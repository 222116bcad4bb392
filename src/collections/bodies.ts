import { getEntry, render } from 'astro:content';

/**
 * Renders the body of an entry.
 * @param collection the collection
 * @param id the id of the entry, which the corpus holds
 * @returns the component that prints it, and its headings
 * @throws where Astro has not loaded what the corpus holds
 */
export async function bodyOf(
  collection: 'articles' | 'guides' | 'pages',
  id: string,
): Promise<Awaited<ReturnType<typeof render>>> {
  const entry = await getEntry(collection, id);
  if (entry === undefined)
    throw new Error(`Astro has loaded no entry "${id}" of the collection "${collection}".`);
  return render(entry);
}
