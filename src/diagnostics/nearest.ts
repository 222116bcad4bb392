import { editDistance } from './edit-distance.ts';

/**
 * The known names that a misspelt one most likely meant, nearest first, at most three.
 * A name counts as near when no more than a third of its letters differ, or when one contains the other.
 * @param name the name that nothing has
 * @param known the names that exist
 */
export function nearest(name: string, known: Iterable<string>): readonly string[] {
  const limit = Math.max(2, Math.floor(name.length / 3));
  const found: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    const distance = editDistance(name, candidate, limit);
    if (distance <= limit) found.push({ name: candidate, distance });
    else if (
      name.length >= 4 &&
      (candidate.includes(name) || (candidate.length >= 4 && name.includes(candidate)))
    ) {
      found.push({ name: candidate, distance: limit + 1 });
    }
  }
  found.sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1));
  return found.slice(0, 3).map((candidate) => candidate.name);
}
