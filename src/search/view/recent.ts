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

const store = (searches: readonly string[]): void => {
  try {
    localStorage.setItem(key, JSON.stringify(searches));
  } catch {
    // A browser that keeps nothing has no earlier searches.
  }
};

/** Keeps a search that led somewhere. */
export function keepSearch(words: string): void {
  store([words, ...recentSearches().filter((other) => other !== words)].slice(0, kept));
}

/** Forgets all earlier searches. */
export function forgetSearches(): void {
  store([]);
}
