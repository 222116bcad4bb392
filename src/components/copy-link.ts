/**
 * Makes links copy themselves: the sign of a heading goes to its section and puts the address on the clipboard, and a
 * button with `data-copy-link` copies the address of its page. Headings that no sign comes with get one.
 * @param page the document
 */
export function offerLinks(page: Document): void {
  if (!('clipboard' in navigator)) return;
  const status = page.createElement('p');
  status.role = 'status';
  status.className = 'copied';
  const copy = (address: string): void => {
    navigator.clipboard.writeText(address).then(
      () => {
        status.textContent = 'Link copied.';
        setTimeout(() => (status.textContent = ''), 2000);
      },
      () => (status.textContent = address),
    );
  };

  for (const heading of page.querySelectorAll<HTMLElement>('main :is(h2, h3, h4)[id]')) {
    if (!heading.closest('.sl-heading-wrapper, [data-note]')) addSign(heading);
  }
  for (const button of page.querySelectorAll<HTMLElement>('[data-copy-link]')) button.hidden = false;
  page.body.append(status);

  page.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const sign = target.closest<HTMLAnchorElement>('.sl-anchor-link');
    if (sign) copy(sign.href);
    else if (target.closest('[data-copy-link]')) copy(location.href.replace(/#.*/, ''));
  });
}

/** Puts the sign of a section beside its heading, as the Markdown processor does it. */
function addSign(heading: HTMLElement): void {
  const sign = document.createElement('a');
  sign.className = 'sl-anchor-link';
  sign.href = `#${heading.id}`;
  sign.ariaLabel = `Section titled “${heading.textContent.trim()}”`;
  sign.textContent = '#';
  const wrapper = document.createElement('div');
  wrapper.className = `sl-heading-wrapper level-${heading.localName}`;
  heading.replaceWith(wrapper);
  wrapper.append(heading, sign);
}
