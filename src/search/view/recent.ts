const storageKey = 'recent-searches';
const maxSearches = 6;

/** The last searches that led somewhere, newest first. They stay in this browser. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(storageKey) ?? '[]');
    return Array.isArray(stored)
      ? stored.filter((item) => typeof item === 'string').slice(0, maxSearches)
      : [];
  } catch {
    return [];
  }
}

function store(searches: readonly string[]): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(searches));
  } catch {
    // A browser that stores nothing has no earlier searches.
  }
}

/** Remembers a search that led somewhere. */
export function rememberSearch(words: string): void {
  store([words, ...recentSearches().filter((other) => other !== words)].slice(0, maxSearches));
}

/** Forgets all earlier searches. */
export function forgetSearches(): void {
  store([]);
}
