/** Whether this browser can run Python: not from disk, and not without WebAssembly. */
const canRun = (): boolean =>
  location.protocol !== 'file:' &&
  'WebAssembly' in globalThis &&
  'Worker' in globalThis &&
  'DecompressionStream' in globalThis;

/**
 * Makes the buttons "Run it here" work where the browser can run Python. What they need is loaded when one is pressed.
 * @param page the page
 */
export function enableRunButtons(page: Document): void {
  for (const place of page.querySelectorAll<HTMLElement>('[data-run-here]')) {
    const button = place.querySelector('button');
    const side = place.closest<HTMLElement>('[data-of]');
    if (!canRun() || !button || !side) {
      place.hidden = true;
      continue;
    }
    const open = (): void => {
      button.disabled = true;
      import('./playground.ts').then(
        ({ openPlayground }) => openPlayground(place, side),
        () => {
          place.append('The playground could not be loaded. Load the page again to try once more.');
        },
      );
    };
    button.addEventListener('click', open, { once: true });
  }
}
