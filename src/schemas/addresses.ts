/**
 * The permanent addresses of the site, relative to its base path. Every one begins with `/`;
 * pages end with `/`. Pages put the base path before them, nobody writes an address by hand.
 */
export const addresses = {
  home: () => '/',
  guides: () => '/guides/',
  guide: (id: string) => `/guides/${id}/`,
  /** Where a guide answers: in one of its sections, or at its head. */
  answer: (id: string, section: string | undefined) =>
    `/guides/${id}/${section === undefined ? '' : `#${section}`}`,
  articles: () => '/articles/',
  article: (slug: string) => `/articles/${slug}/`,
  section: (slug: string, section: string) => `/articles/${slug}/#${section}`,
  passage: (slug: string, fingerprint: string) => `/articles/${slug}/#p-${fingerprint}`,
  claims: () => '/claims/',
  claim: (id: string) => `/claims/${id}/`,
  references: () => '/references/',
  reference: (id: string) => `/references/${id}/`,
  benchmarkProgram: (id: string) => `/benchmarks/${id}.py`,
  benchmarkRecord: (id: string) => `/benchmarks/${id}.json`,
  samples: () => '/samples/',
  sample: (id: string) => `/samples/${id}/`,
  glossary: () => '/glossary/',
  term: (id: string) => `/glossary/#${id}`,
  search: () => '/search/',
  decide: () => '/decide/',
  need: (id: string) => `/decide/#need-${id}`,
  compare: () => '/compare/',
  question: (id: string) => `/compare/#${id}`,
  openSearch: () => '/opensearch.xml',
  page: (id: string) => `/${id}/`,
  /** Drafts are in the development server alone. */
  drafts: () => '/drafts/',
  draft: (id: string) => `/drafts/${id}/`,
} as const;

/**
 * Joins the base path of the site and an address of it.
 * @param base the base path, with or without slashes at its ends (`/`, `/repo`, `/repo/`)
 * @param address an address that begins with `/`
 */
export function withBase(base: string, address: string): string {
  return `${base.replace(/\/+$/, '')}${address}`;
}
