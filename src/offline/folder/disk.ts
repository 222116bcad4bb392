/*
 * The first script of every page of the folder. Browsers refuse `fetch` and workers to a page that was opened from
 * disk; this answers both from scripts that carry the files, so that the programs of the site run as they are.
 */

/** The program of a worker, to be run in the page. */
type Program = (
  self: unknown,
  fetch: typeof globalThis.fetch,
  window: undefined,
  document: undefined,
) => void;

const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;
const files = new Map<string, string>();
const programs = new Map<string, Program>();
const loading = new Map<string, Promise<void>>();

/** The carrying scripts call these. */
Object.assign(globalThis, {
  disk: {
    text: (path: string, text: string): void => void files.set(path, text),
    program: (path: string, program: Program): void => void programs.set(path, program),
  },
});

/** Loads the script that carries a file, once. */
function load(path: string): Promise<void> {
  const known = loading.get(path);
  if (known !== undefined) return known;
  const loaded = new Promise<void>((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${root}${path}.js`;
    script.addEventListener('load', () => {
      script.remove();
      resolve();
    });
    script.addEventListener('error', () => reject(new TypeError(`The folder does not hold ${path}.`)));
    document.head.append(script);
  });
  loading.set(path, loaded);
  return loaded;
}

/** The path of a file below the top of the folder. */
function pathOf(address: string | URL): string {
  const { href } = new URL(address, location.href);
  if (!href.startsWith(root)) throw new TypeError(`${href} is outside of the folder.`);
  return decodeURIComponent(href.slice(root.length).replace(/[?#].*$/su, ''));
}

globalThis.fetch = async (input) => {
  const path = pathOf(input instanceof Request ? input.url : input);
  await load(path);
  return new Response(files.get(path));
};

/** A worker whose program runs in the page, and hears messages as a worker does: as copies, and later. */
class PageWorker extends EventTarget {
  readonly #inside = new EventTarget();
  readonly #started: Promise<void>;

  constructor(address: string | URL) {
    super();
    const path = pathOf(address);
    const tell = (target: EventTarget, data: unknown): void => {
      const copy: unknown = structuredClone(data);
      setTimeout(() => target.dispatchEvent(new MessageEvent('message', { data: copy })));
    };
    const self = Object.assign(this.#inside, { postMessage: (data: unknown) => tell(this, data) });
    this.#started = load(path).then(
      () => programs.get(path)?.(self, globalThis.fetch, undefined, undefined),
      () => void this.dispatchEvent(new Event('error')),
    );
  }

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    void this.#started.then(() => this.#inside.dispatchEvent(new MessageEvent('message', { data: copy })));
  }

  terminate(): void {
    // Nothing to end: the program listens and does nothing by itself.
  }
}
Object.assign(globalThis, { Worker: PageWorker });
