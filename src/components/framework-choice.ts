/**
 * Makes the choice between the frameworks work on narrow windows: one choice for all listings of the page, kept for the
 * next. The root element carries it as `data-side`, put there before the first paint by `ThemeProvider.astro`.
 * @param page the page
 */
export function followChoice(page: Document): void {
  const root = page.documentElement;
  const buttons = [...page.querySelectorAll<HTMLButtonElement>('[data-show]')];
  const show = (): void => {
    for (const button of buttons)
      button.setAttribute('aria-pressed', String(button.dataset['show'] === root.dataset['side']));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const side = button.dataset['show'] ?? 'django';
      const before = button.getBoundingClientRect().top;
      root.dataset['side'] = side;
      show();
      // Listings above change their height too: the one that was touched stays where it is.
      scrollBy({ top: button.getBoundingClientRect().top - before, behavior: 'instant' });
      try {
        localStorage.setItem('side', side);
      } catch {
        // A reader without storage keeps the choice for this page.
      }
    });
  }
  show();
}
