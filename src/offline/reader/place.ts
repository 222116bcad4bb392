import { installNow } from './install.ts';
import { canInstall, remove, stored } from './stored.ts';

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/**
 * Shows on the page about it what of the site this browser has stored, and lets the reader remove or install it.
 * @param page the page
 * @param base the base path of the site
 */
export function showStored(page: Document, base: string): void {
  const place = page.querySelector<HTMLElement>('[data-offline]');
  const state = place?.querySelector('[data-offline-state]');
  const removing = place?.querySelector<HTMLButtonElement>('[data-offline-remove]');
  const installing = place?.querySelector<HTMLButtonElement>('[data-offline-install]');
  if (!place || !state || !removing || !installing || !canInstall(page)) return;
  place.hidden = false;

  const show = async (): Promise<void> => {
    const found = await stored(base);
    removing.hidden = found === undefined;
    installing.hidden = found !== undefined;
    if (found === undefined) {
      state.textContent = 'This browser does not have the whole site stored.';
      return;
    }
    const extra = found.extraBytes > 0 ? `, and ${megabytes(found.extraBytes)} of the code runner` : '';
    state.textContent = `Stored: the edition of ${found.edition}, ${found.files} files, ${megabytes(found.bytes)}${extra}. It works without a network.`;
  };

  /** Waits until a worker has installed everything, or gave up. */
  const settled = (worker: ServiceWorker | null): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (worker === null || worker.state === 'activated' || worker.state === 'redundant') resolve();
      };
      worker?.addEventListener('statechange', look);
      look();
    });

  const fail = (): void => {
    state.textContent = 'That did not work. Try again when there is a network and room on the device.';
    installing.disabled = false;
  };

  installing.addEventListener('click', () => {
    installing.disabled = true;
    state.textContent = 'Storing the site…';
    installNow(base)
      .then(({ installing: worker, active }) => settled(worker ?? active))
      .then(async () => {
        if ((await stored(base)) === undefined) fail();
        else await show();
      })
      .catch(fail);
  });
  removing.addEventListener('click', () => {
    remove(base)
      .then(() => location.reload())
      .catch(fail);
  });
  show().catch(fail);
  // The first visit may still be storing it: say so when it is there.
  navigator.serviceWorker.getRegistration(base).then(
    (registration) => settled(registration?.installing ?? null).then(show),
    () => undefined,
  );
}
