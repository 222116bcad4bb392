/**
 * The address of a passage in the original article, with a text fragment so that browsers scroll to its first words.
 * Source: https://wicg.github.io/scroll-to-text-fragment/ (a hyphen, a comma and an ampersand have a meaning there).
 * @param url the article's address
 * @param opening the passage's first words, where they are known
 */
export function originalAddress(url: string, opening: string | undefined): string {
  if (opening === undefined) return url;
  const page = url.split('#')[0] ?? url;
  return `${page}#:~:text=${encodeURIComponent(opening).replace(/-/g, '%2D')}`;
}
