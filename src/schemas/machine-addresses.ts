import type { Verdict } from './verdicts.ts';

/**
 * The addresses of the machine edition, relative to the base path like those of the pages.
 * They are as permanent as the pages'.
 */
export const machineAddresses = {
  /** A page as Markdown: its own address plus `.md`; that of the home page is `/home.md`. */
  markdown: (page: string) => (page === '/' ? '/home.md' : `${page.replace(/\/$/, '')}.md`),
  /** The social image of a page: other sites show it beside a link. */
  socialImage: (page: string) => (page === '/' ? '/cards/home.png' : `/cards${page.replace(/\/$/, '')}.png`),
  /** The social image that all claims with a verdict share. */
  verdictImage: (verdict: Verdict) => `/cards/claims/${verdict}.png`,
  data: (name: string) => `/data/${name}.json`,
  /** The JSON Schema of a dataset. */
  dataSchema: (name: string) => `/schema/${name}.json`,
  /** The JSON Schema of what an author writes. */
  contentSchema: (name: string) => `/schema/content/${name}.json`,
  /** The whole bibliography. */
  bibliography: (extension: string) => `/data/bibliography.${extension}`,
  atom: () => '/feed.xml',
  jsonFeed: () => '/feed.json',
  inventory: () => '/objects.inv',
  llms: () => '/llms.txt',
  llmsFull: () => '/llms-full.txt',
} as const;
