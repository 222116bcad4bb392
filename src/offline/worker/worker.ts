/*
 * The worker of the installed site. One rule above all: a page, and everything that it asks for later, comes from one
 * edition.
 *
 * - An edition is a list of files with the hash of each; the worker knows the hash of its own list. Every file is checked
 *   while it is fetched, so that a server that changes in the middle of an installation cannot mix two editions.
 * - Files are stored by their content: an update fetches what changed, and an installation that was cut goes on where it
 *   stopped. The list is stored last: where it is, the edition is whole.
 * - Pages that were open when a new edition took over go on with theirs, and so do the workers that they start.
 * - A page that the list does not have comes from the network, and so does everything that it asks for.
 */
import { fileKey, listKey, cacheNames, type EditionList, type Listed } from './list.ts';
import { base, scope, type FetchEvent } from './scope.ts';

/** The hash of the list of this edition; the build writes it. */
declare const LIST: string;

/** In place of the hash of a list: the page came from the network. */
const network = 'network';

const names = cacheNames(base);
const pagesKey = `${base}pages`;
const activeKey = `${base}active`;

/** Which pages do not belong to this edition: the hash of the list of theirs, by the id of the page. */
let pages: Promise<Map<string, string>> | undefined;
const lists = new Map<string, EditionList>();

const listStore = (): Promise<Cache> => scope.caches.open(names.lists);
const fileStore = (): Promise<Cache> => scope.caches.open(names.files);

async function readJson<T>(key: string): Promise<T | undefined> {
  const stored = await (await listStore()).match(key);
  return stored === undefined ? undefined : ((await stored.json()) as T);
}

async function listOf(id: string): Promise<EditionList | undefined> {
  const list = lists.get(id) ?? (await readJson<EditionList>(listKey(base, id)));
  if (list !== undefined) lists.set(id, list);
  return list;
}

const otherPages = (): Promise<Map<string, string>> =>
  (pages ??= readJson<[string, string][]>(pagesKey).then((entries) => new Map(entries)));

async function savePages(): Promise<void> {
  await (await listStore()).put(pagesKey, Response.json([...(await otherPages())]));
}

async function assignPage(page: string, id: string): Promise<void> {
  if (page === '') return;
  (await otherPages()).set(page, id);
  await savePages();
}

/** The address of a file on the server: pages by their folder, as hosts serve them. */
const addressOf = (path: string): string => base + path.replace(/(^|\/)index\.html$/u, '$1');

/** Fetches a file; the browser refuses it where its hash is another. */
async function fetchChecked(path: string, [hash]: Listed): Promise<Response> {
  const answer = await fetch(addressOf(path), { cache: 'no-cache', integrity: `sha256-${hash}` });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // Made anew: an answer that was redirected may not be shown as a page.
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  headers.delete('content-length');
  return new Response(await answer.blob(), { headers });
}

async function install(): Promise<void> {
  const answer = await fetch(listKey(base, LIST), {
    cache: 'no-cache',
    integrity: `sha256-${btoa(String.fromCharCode(...(LIST.match(/../gu) ?? []).map((pair) => parseInt(pair, 16))))}`,
  });
  if (!answer.ok) throw new Error(`The list of the edition: ${answer.status}`);
  const list = (await answer.clone().json()) as EditionList;
  const store = await fileStore();
  const stored = new Set((await store.keys()).map(({ url }) => url));
  const missing = Object.entries(list.files).filter(
    ([path, listed]) => !stored.has(new URL(fileKey(base, path, listed), scope.location.href).href),
  );
  const added: string[] = [];
  const fetchRest = async (): Promise<void> => {
    for (let next = missing.shift(); next !== undefined; next = missing.shift()) {
      const [path, listed] = next;
      try {
        await store.put(fileKey(base, path, listed), await fetchChecked(path, listed));
      } catch (error) {
        missing.length = 0;
        throw error;
      }
      added.push(fileKey(base, path, listed));
    }
  };
  // All of them end before anything is said about the whole: none may store a file after the others gave up.
  const ends = await Promise.allSettled(Array.from({ length: 6 }, fetchRest));
  const failure = ends.find((end) => end.status === 'rejected');
  try {
    if (failure !== undefined) throw failure.reason;
    await (await listStore()).put(listKey(base, LIST), answer);
  } catch (error) {
    // What was fetched before the network went is kept for the next attempt; where there is no room, room is made.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') {
      await Promise.all(added.map((key) => store.delete(key)));
    }
    throw error;
  }
}

/** Removes what no open page needs any more. */
async function prune(): Promise<void> {
  const { installing, waiting } = scope.registration;
  // What is on its way is not listed yet: leave it alone.
  if (installing !== null || waiting !== null) return;
  const open = new Set(
    (await scope.clients.matchAll({ type: 'all', includeUncontrolled: true })).map(({ id }) => id),
  );
  const others = await otherPages();
  for (const page of others.keys()) if (!open.has(page)) others.delete(page);
  await savePages();
  const needed = new Set([LIST, ...others.values()]);
  const needs = await Promise.all([...needed].map(listOf));
  const keys = new Set(
    needs.flatMap((list) =>
      Object.entries({ ...list?.files, ...list?.onUse }).map(
        ([path, listed]) => new URL(fileKey(base, path, listed), scope.location.href).href,
      ),
    ),
  );
  const store = await fileStore();
  for (const request of await store.keys()) if (!keys.has(request.url)) await store.delete(request);
  const kept = new Set([...needed].map((id) => listKey(base, id)).concat(pagesKey, activeKey));
  const lister = await listStore();
  for (const request of await lister.keys()) {
    if (!kept.has(new URL(request.url).pathname)) await lister.delete(request);
  }
}

async function activate(): Promise<void> {
  // Pages that are open now were served by the worker before: they stay with its edition.
  const open = await scope.clients.matchAll({ type: 'all', includeUncontrolled: false });
  const before = await readJson<string>(activeKey);
  const others = await otherPages();
  for (const { id } of open) if (before !== undefined && !others.has(id)) others.set(id, before);
  await (await listStore()).put(activeKey, Response.json(LIST));
  await prune();
}

/** The path of the file behind an address below the base path. */
const pathOf = (address: string): string => address.replace(/(^|\/)$/u, '$1index.html');

/** A file of an edition: the stored one, or, where it is stored on use only or the browser dropped it, fetched. */
async function fileOf(list: EditionList, path: string): Promise<Response | undefined> {
  const listed = list.files[path] ?? list.onUse[path];
  if (listed === undefined) return undefined;
  const store = await fileStore();
  const key = fileKey(base, path, listed);
  const stored = await store.match(key);
  if (stored !== undefined) return stored;
  const answer = await fetchChecked(path, listed);
  // Where the reader removed the installed site, or there is no room, it is not stored; the reader has it all the same.
  if (await scope.caches.has(names.lists)) await store.put(key, answer.clone()).catch(() => undefined);
  return answer;
}

/** The answer to a navigation. */
async function respondToNavigation(event: FetchEvent, address: string): Promise<Response> {
  const list = await listOf(LIST);
  if (list?.files[`${address}/index.html`] !== undefined) return Response.redirect(`${base}${address}/`, 301);
  const found = list && (await fileOf(list, pathOf(address)).catch(() => undefined));
  if (found !== undefined) {
    if ((await otherPages()).size > 0) event.waitUntil(prune());
    return found;
  }
  try {
    const answer = await fetch(event.request);
    await assignPage(event.resultingClientId, network);
    return answer;
  } catch (error) {
    const missing = list && (await fileOf(list, '404.html').catch(() => undefined));
    if (missing === undefined) throw error;
    return new Response(missing.body, { status: 404, headers: missing.headers });
  }
}

/** The answer to what a page or its worker asks for. */
async function respondToRequest(event: FetchEvent, address: string): Promise<Response> {
  const id = (await otherPages()).get(event.clientId) ?? LIST;
  // The worker of a page belongs to the edition of the page.
  if (id !== LIST) await assignPage(event.resultingClientId, id);
  const list = id === network ? undefined : await listOf(id);
  return (list && (await fileOf(list, pathOf(address)))) ?? fetch(event.request);
}

scope.addEventListener('install', (event) => event.waitUntil(install()));
scope.addEventListener('activate', (event) => event.waitUntil(activate()));
scope.addEventListener('message', ({ data }) => {
  if (data === 'take over') void scope.skipWaiting();
});
scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== scope.location.origin || !url.pathname.startsWith(base))
    return;
  const address = decodeURIComponent(url.pathname.slice(base.length));
  event.respondWith(
    request.mode === 'navigate' ? respondToNavigation(event, address) : respondToRequest(event, address),
  );
});
