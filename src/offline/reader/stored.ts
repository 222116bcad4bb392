import { fileKey, listKey, sizeOf, cacheNames, type EditionList } from '../worker/list.ts';

/** Where the reader's choice is kept: `no` keeps the site from being installed again. */
const choiceKey = 'offline';

/** What the reader chose; nothing means that the site may be installed. */
export function chosen(): string | null {
  try {
    return localStorage.getItem(choiceKey);
  } catch {
    return null;
  }
}

/** Keeps what the reader chose. */
export function choose(choice: 'yes' | 'no'): void {
  try {
    localStorage.setItem(choiceKey, choice);
  } catch {
    // A reader without storage has nothing installed either.
  }
}

/** Whether this browser can install the site, and the page is not one of the folder. */
export const canInstall = (page: Document): boolean =>
  'serviceWorker' in navigator && isSecureContext && !page.documentElement.hasAttribute('data-folder');

/** What is stored of the installed site. */
export interface Stored {
  readonly edition: string;
  readonly files: number;
  readonly bytes: number;
  /** The parts that are stored on use, as far as they were used. */
  readonly extraBytes: number;
}

/**
 * Looks at what is stored.
 * @param base the base path of the site
 * @returns undefined where no edition is stored whole
 */
export async function stored(base: string): Promise<Stored | undefined> {
  const names = cacheNames(base);
  if (!(await caches.has(names.lists))) return undefined;
  const lists = await caches.open(names.lists);
  const active = (await (await lists.match(`${base}active`))?.json()) as string | undefined;
  if (active === undefined) return undefined;
  const list = (await (await lists.match(listKey(base, active)))?.json()) as EditionList | undefined;
  if (list === undefined) return undefined;
  const files = await caches.open(names.files);
  const keys = new Set((await files.keys()).map(({ url }) => url));
  const extra = Object.entries(list.onUse).filter(([path, listed]) =>
    keys.has(new URL(fileKey(base, path, listed), location.href).href),
  );
  return {
    edition: list.edition,
    files: Object.keys(list.files).length,
    bytes: sizeOf(list.files),
    extraBytes: sizeOf(Object.fromEntries(extra)),
  };
}

/**
 * Removes the installed site: its worker, everything stored, and the wish to install it.
 * @param base the base path of the site
 */
export async function remove(base: string): Promise<void> {
  choose('no');
  const registration = await navigator.serviceWorker.getRegistration(base);
  await registration?.unregister();
  for (const name of Object.values(cacheNames(base))) await caches.delete(name);
}
