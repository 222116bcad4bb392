import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { siteCorpus } from './src/collections/corpus.ts';
import { devServer } from './src/collections/dev-server.ts';
import { integrity } from './src/collections/integrity.ts';
import { lastChanges } from './src/collections/last-changes.ts';
import { movedPages } from './src/collections/moved.ts';
import { texts } from './src/collections/site.ts';
import { textReading } from './src/collections/text-reader.ts';
import { codeClasses, codeTheme } from './src/components/code-theme.ts';
import { machineEdition } from './src/machine/integration.ts';
import { baseLinks } from './src/markdown/base-links.ts';
import { benchmarks } from './src/markdown/benchmarks.ts';
import { citations } from './src/markdown/citations.ts';
import { listings } from './src/markdown/listings.ts';
import { sectionNotes } from './src/markdown/section-notes.ts';
import { terms } from './src/markdown/terms.ts';
import { offline } from './src/offline/integration.ts';
import { runner } from './src/runner/integration.ts';
import { siteName } from './src/schemas/publication.ts';

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');

const moved = movedPages();

/** The overrides of Starlight's components, by file name; src/overrides/README.md gives the reason for each. */
const own = [
  'ContentPanel',
  'Head',
  'Header',
  'MarkdownContent',
  'PageFrame',
  'PageSidebar',
  'Search',
  'Sidebar',
  'SiteTitle',
  'SkipLink',
  'ThemeProvider',
  'ThemeSelect',
  'TwoColumnContent',
];
/** Components that print nothing here: the pages bring a title and a foot of their own, and have no banner or hero. */
const none = ['Banner', 'Footer', 'Hero', 'PageTitle'];

/** The runner's worker stands below `/runner/` with everything else that is loaded for it, on demand. */
const workerFile = ({ facadeModuleId }) =>
  facadeModuleId?.includes('/src/runner/') ? 'runner/[name].[hash].js' : '_astro/[name].[hash].js';

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  // The policy of the pages lets Firefox prefetch by `fetch` alone: src/overrides/prefetch.ts.
  prefetch: false,
  prerenderConflictBehavior: 'error',
  experimental: {
    // Completion of front matter in editors: schemas for Astro's extension, written beside the types and never in a build.
    contentIntellisense: !process.argv.includes('build'),
  },
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Not among the packages, which copies of the project share.
  cacheDir: './.cache/astro',
  vite: {
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    // What builds, tests and measurements keep: it may be many times the project.
    server: { watch: { ignored: ['**/.cache/**'] } },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: workerFile } } },
  },
  markdown: {
    processor: satteri({
      mdastPlugins: [
        citations(texts.markers),
        listings(texts.listing),
        benchmarks(texts.measurements),
        sectionNotes(texts.notes),
        terms(texts.terms),
        baseLinks(base),
      ],
    }),
    shikiConfig: { theme: codeTheme, transformers: [codeClasses] },
  },
  integrations: [
    integrity(),
    devServer(),
    sitemap({
      filter: (address) => !(new URL(address).pathname.slice(base.length - 1) in moved),
      serialize(item) {
        const day = lastChanges().get(new URL(item.url).pathname.slice(base.length - 1));
        return day === undefined ? item : { ...item, lastmod: day };
      },
    }),
    runner(siteCorpus),
    starlight({
      title: siteName,
      titleDelimiter: '·',
      favicon: '/favicon.svg',
      locales: { root: { label: 'English', lang: 'en-GB' } },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 3 },
      pagefind: false,
      pagination: false,
      disable404Route: true,
      expressiveCode: false,
      customCss: ['./src/styles/index.css'],
      markdown: { processedDirs: ['./content'], headingLinks: true },
      components: Object.fromEntries([
        ...own.map((name) => [name, `./src/overrides/${name}.astro`]),
        ...none.map((name) => [name, './src/overrides/Nothing.astro']),
      ]),
    }),
    textReading(),
    machineEdition(),
    // Behind all that write: it lists every file.
    offline(() => siteCorpus().today, process.env.OFFLINE !== 'off'),
  ],
});
