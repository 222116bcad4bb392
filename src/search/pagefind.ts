/** The part of Pagefind's browser interface that the dialogue uses. */
export interface Pagefind {
  readonly options: (options: Record<string, unknown>) => Promise<void>;
  readonly init: () => Promise<void>;
  readonly debouncedSearch: (
    words: string,
    options: Record<string, unknown>,
    wait: number,
  ) => Promise<{ readonly results: readonly PagefindResult[] } | null>;
}

interface PagefindResult {
  readonly data: () => Promise<PagefindPage>;
}

export interface PagefindPage {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly sub_results: readonly { readonly title: string; readonly url: string; readonly excerpt: string }[];
}

/**
 * Loads the index that the build wrote.
 * @param base the base path of the site
 */
export async function loadPagefind(base: string): Promise<Pagefind> {
  const path = `${base.replace(/\/$/, '')}/pagefind/`;
  const pagefind = (await import(/* @vite-ignore */ `${path}pagefind.js`)) as Pagefind;
  await pagefind.options({
    basePath: path,
    baseUrl: base,
    excerptLength: 24,
    // Short pages are not better answers: without this, bare references stand before guides.
    ranking: { pageLength: 0, termFrequency: 0.4 },
  });
  await pagefind.init();
  return pagefind;
}
