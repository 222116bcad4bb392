import { canInstall, choose, chosen } from './stored.ts';

/** Readers who pay by the byte ask for less: the site is then installed only where they say so. */
const sparing = (): boolean =>
  'connection' in navigator && (navigator.connection as { readonly saveData?: boolean }).saveData === true;

/**
 * Registers the worker that installs the site.
 * @param base the base path of the site
 */
const register = (base: string): Promise<ServiceWorkerRegistration> =>
  navigator.serviceWorker.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' });

/** Says that a new edition is ready, and lets the reader go over to it. */
function offer(page: Document, waiting: ServiceWorker): void {
  if (page.querySelector('[data-new-edition]') !== null) return;
  const notice = page.createElement('div');
  notice.className = 'new-edition';
  notice.dataset['newEdition'] = '';
  notice.setAttribute('role', 'status');
  const text = page.createElement('p');
  text.textContent = 'A new edition of the Sourcebook is ready.';
  const button = (label: string, act: () => void): HTMLButtonElement => {
    const made = page.createElement('button');
    made.type = 'button';
    made.className = 'tool';
    made.textContent = label;
    made.addEventListener('click', act);
    return made;
  };
  notice.append(
    text,
    button('Go over to it', () => {
      navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      waiting.postMessage('take over');
    }),
    button('Later', () => notice.remove()),
  );
  page.body.append(notice);
}

/**
 * Installs the site in the reader's browser once the page is there, and tells when a new edition is ready. Does nothing
 * where the browser cannot, the reader chose not to, or asks for few bytes.
 * @param page the page
 * @param base the base path of the site
 */
export function keepInstalled(page: Document, base: string): void {
  if (!canInstall(page) || chosen() === 'no' || (sparing() && chosen() !== 'yes')) return;
  const start = async (): Promise<void> => {
    const registration = await register(base);
    const look = (): void => {
      // Without a page of an older edition there is nothing new about it.
      if (registration.waiting && navigator.serviceWorker.controller) offer(page, registration.waiting);
    };
    look();
    registration.addEventListener('updatefound', () => {
      registration.installing?.addEventListener('statechange', look);
    });
  };
  const whenIdle = (): void => {
    const run = (): void => {
      // Without the network there is nothing to install, and nothing is lost.
      start().catch(() => undefined);
    };
    if ('requestIdleCallback' in window) requestIdleCallback(run);
    else setTimeout(run);
  };
  if (page.readyState === 'complete') whenIdle();
  else addEventListener('load', whenIdle, { once: true });
}

/** Installs the site because the reader asked for it. */
export async function installNow(base: string): Promise<ServiceWorkerRegistration> {
  choose('yes');
  return register(base);
}
