/** The pane's text as it stands: what the reader typed where it can be edited. */
const textOf = (pane: Element | null): string =>
  pane?.querySelector('textarea')?.value ?? pane?.querySelector('pre')?.textContent ?? '';

/**
 * Shows the buttons that copy the code beside them, where the browser can copy. One region of the page says what came of
 * it, to those who do not see the button change.
 * @param page the page
 */
export function offerCopies(page: Document): void {
  const buttons = page.querySelectorAll<HTMLButtonElement>('[data-copy]');
  if (buttons.length === 0 || !('clipboard' in navigator)) return;
  const status = page.createElement('p');
  status.className = 'sr-only';
  status.setAttribute('role', 'status');
  page.querySelector('main')?.append(status);
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(textOf(button.closest('.pane'))).then(
        () => {
          status.textContent = 'Copied.';
          button.dataset['copy'] = 'done';
        },
        () => (status.textContent = 'It could not be copied.'),
      );
    });
    button.addEventListener('blur', () => (button.dataset['copy'] = ''));
  }
}
