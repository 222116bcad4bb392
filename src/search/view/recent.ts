const key = 'recent-searches';
const kept = 6;

/** The last searches that led somewhere, newest first. They stay in this browser. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((item) => typeof item === 'string').slice(0, kept) : [];
  } catch {
    return [];
  }
}

/** Keeps a search that led somewhere. */
export function keepSearch(words: string): void {
  const rest = recentSearches().filter((other) => other !== words);
  localStorage.setItem(key, JSON.stringify([words, ...rest].slice(0, kept)));
}
