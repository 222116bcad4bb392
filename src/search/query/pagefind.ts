/** One result of Pagefind: the hash of the record, and how well it fits. */
export interface Match {
  readonly id: string;
  readonly score: number;
  /** Names the text of the record, for `read`. */
  readonly data: string;
}

/** The text of a record. */
export interface Fragment {
  readonly url: string;
  /** HTML with `mark` elements. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/** Pagefind's core, as the search uses it. */
export interface Core {
  readonly search: (words: string) => Promise<readonly Match[]>;
  readonly read: (match: Match) => Promise<Fragment>;
}

interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/**
 * Starts Pagefind's core in its worker and speaks to it by its messages. The other half of Pagefind's browser interface
 * is left out: it holds the same core once more, for browsers without workers.
 * @param path the folder of the index
 * @param base the base path of the site, or the way to its top
 */
export async function startCore(path: string, base: string): Promise<Core> {
  const worker = new Worker(`${path}pagefind-worker.js`);
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (reason: Error) => void }>();
  let last = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
    const request = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.error === undefined) request?.resolve(data.result);
    else request?.reject(new Error(data.error));
  });
  const ask = (method: string, ...args: unknown[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage({ id: last, method, args });
    });
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', () => reject(new Error('The search could not start.')));
  });
  const ranking = {
    termSimilarity: 2,
    pageLength: 0.4,
    termSaturation: 1.2,
    termFrequency: 1,
    metaWeights: { title: 4, aliases: 4, also: 1.5, page: 1.5, code: 1, verdict: 0 },
  };
  await Promise.race([
    failed,
    ask('init', { basePath: path, baseUrl: '/', language: 'en', excerptLength: 24, ranking }),
  ]);
  const texts = new Map<string, Promise<unknown>>();
  return {
    search: async (words) => ((await ask('search', words, {})) as { results: readonly Match[] }).results,
    read: async (match) => {
      const known = texts.get(match.data) ?? ask('getData', match.data);
      texts.set(match.data, known);
      const fragment = (await known) as Fragment;
      // Pagefind joins addresses from the root only; the base may be a way there as well, such as `../../`.
      return { ...fragment, url: `${base.replace(/\/$/, '')}${fragment.url}` };
    },
  };
}
