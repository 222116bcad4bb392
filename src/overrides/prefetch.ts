/** How long a reader stays on a link before its page is asked for, in milliseconds: passing over it is no intent. */
const intent = 80;

/**
 * Asks for the page behind a link as soon as a reader points at it or moves the focus to it, so that the browser has it when
 * the link is followed. By `fetch`, which the policy of the pages allows in every browser; Firefox refuses
 * `<link rel="prefetch">` where `default-src` is `'none'`. Does nothing where pages come from the disk or are stored, and
 * for readers who save data.
 * @param page the page
 */
export function startPrefetch(page: Document): void {
  const asked = new Set([location.href.replace(/#.*/su, '')]);
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (page.documentElement.hasAttribute('data-folder') || connection?.saveData === true) return;
  let wait: ReturnType<typeof setTimeout> | undefined;

  const consider = ({ target }: Event): void => {
    clearTimeout(wait);
    const link = target instanceof Element ? target.closest('a') : null;
    const address = link?.href.replace(/#.*/su, '') ?? '';
    const isPage = address.startsWith(`${location.origin}/`) && /\/(?:\?.*)?$/su.test(address);
    if (!isPage || asked.has(address) || navigator.serviceWorker?.controller) return;
    wait = setTimeout(() => {
      asked.add(address);
      // What does not come now comes when the link is followed, or says then why not.
      fetch(address, { priority: 'low' }).catch(() => undefined);
    }, intent);
  };
  page.addEventListener('pointerover', consider, { passive: true });
  page.addEventListener('focusin', consider);
}
