/**
 * Shows the button that copies the page as Markdown, where the browser can copy.
 * @param place the element that holds the button and says, in `data-copy-page`, where the Markdown is
 */
export function offerCopying(place: HTMLElement): void {
  const button = place.querySelector('button');
  const status = place.querySelector('[role=status]');
  const address = place.dataset['copyPage'];
  if (!button || !status || address === undefined || !('clipboard' in navigator)) return;
  place.hidden = false;
  button.addEventListener('click', () => {
    copy(address).then(
      () => (status.textContent = 'Copied.'),
      () => (status.textContent = 'It could not be copied. The link beside leads to the text.'),
    );
  });
}

async function copy(address: string): Promise<void> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  await navigator.clipboard.writeText(await response.text());
}
