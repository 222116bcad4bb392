const next: Readonly<Record<string, string>> = { system: 'light', light: 'dark', dark: 'system' };

/**
 * Makes the button for the colour scheme work: as the system has it, light, dark, and round again. The choice is kept in
 * the browser; `ThemeProvider.astro` applies it before the next page is painted.
 */
export function startScheme(page: Document): void {
  const root = page.documentElement;
  const button = page.querySelector<HTMLButtonElement>('[data-scheme-toggle]');
  const name = button?.querySelector('[data-scheme-name]');
  if (!button || !name) return;

  const show = (): void => {
    const scheme = root.dataset['scheme'] ?? 'system';
    name.textContent = scheme;
    button.title = `Colour scheme: ${scheme}`;
  };

  button.addEventListener('click', () => {
    const scheme = next[root.dataset['scheme'] ?? 'system'] ?? 'system';
    if (scheme === 'system') delete root.dataset['scheme'];
    else root.dataset['scheme'] = scheme;
    try {
      if (scheme === 'system') localStorage.removeItem('scheme');
      else localStorage.setItem('scheme', scheme);
    } catch {
      // A reader without storage keeps the choice for this page.
    }
    show();
  });
  button.dataset['ready'] = '';
  show();
}
