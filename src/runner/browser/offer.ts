/**
 * Makes the buttons "Run it here" work where the browser can run Python. What they need is loaded when one is pressed.
 * @param page the page
 */
export function offerRuns(page: Document): void {
  const able =
    location.protocol !== 'file:' &&
    'WebAssembly' in globalThis &&
    'Worker' in globalThis &&
    'DecompressionStream' in globalThis;
  for (const place of page.querySelectorAll<HTMLElement>('[data-run-here]')) {
    const button = place.querySelector('button');
    const side = place.closest<HTMLElement>('[data-of]');
    if (!able || !button || !side) {
      place.hidden = true;
      continue;
    }
    button.addEventListener(
      'click',
      () => {
        button.disabled = true;
        import('./bench.ts').then(
          ({ openBench }) => openBench(place, side),
          () => {
            place.append('The runner could not be loaded. Load the page again to try once more.');
          },
        );
      },
      { once: true },
    );
  }
}
