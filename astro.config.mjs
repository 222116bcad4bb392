import { readFileSync } from 'node:fs';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { siteCorpus } from './src/collections/corpus.ts';
import { devServer } from './src/collections/dev-server.ts';
import { integrity } from './src/collections/integrity.ts';
import { keptOutput } from './src/collections/kept-output.ts';
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
const folder = keptOutput(() => machine.written());
const machine = machineEdition(folder.kept);

/** Parts of Starlight that this site replaces, by the name of the file in `src/overrides/`. */
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
/** Parts that the pages bring themselves, or do without. */
const none = ['Banner', 'Footer', 'Hero', 'PageTitle'];

/**
 * Astro marks the modules of texts with a directive that only Astro reads; the bundler says for each that it does not
 * know it. Nothing is lost, so that the note is dropped and any other warning still stands out.
 */
const quietDirectives = {
  name: 'quiet-directives',
  onLog: (_level, log) =>
    !(log.code === 'MODULE_LEVEL_DIRECTIVE' && log.message.includes('use astro:head-inject')),
};

/** The runner's worker stands below `/runner/` with everything else that is loaded for it, on demand. */
const workerFile = ({ facadeModuleId }) =>
  facadeModuleId?.includes('/src/runner/') ? 'runner/[name].[hash].js' : '_astro/[name].[hash].js';

/**
 * Starlight's page loads a script for collapsible groups of its sidebar, and a style sheet for printing its layout. This site
 * has neither groups that collapse nor that layout: two requests less for every reader.
 */
const leanPage = {
  name: 'lean-page',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('/@astrojs/starlight/dist/components/Page.astro')) return undefined;
    return [
      '<script src="../components-internals/SidebarPersistState"></script>',
      '<link rel="stylesheet" href={printHref} media="print" />',
      "import printHref from '../style/print.css?url&no-inline';",
    ].reduce(
      (page, part) => {
        if (!page.includes(part)) throw new Error(`Starlight's page has changed: it holds no ${part}`);
        return page.replace(part, '');
      },
      readFileSync(id, 'utf8'),
    );
  },
};

/**
 * Without `defineConfig`, which gives back what it is given and whose module brings along what makes drawings smaller.
 * @type {import('astro').AstroUserConfig}
 */
export default {
  site,
  base,
  trailingSlash: 'always',
  // The policy of the pages lets Firefox prefetch by `fetch` alone: src/overrides/prefetch.ts.
  prefetch: false,
  prerenderConflictBehavior: 'error',
  experimental: {
    // Completion of front matter in editors: schemas for Astro's extension, written beside the types and never in a build.
    contentIntellisense: !process.argv.includes('build'),
    // A build after another renders only the pages whose code or content changed: src/collections/cache-keys.ts.
    incrementalBuild: true,
  },
  // While a page is being written to disk, others are rendered.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 8 },
  // Not among the packages, which copies of the project share.
  cacheDir: './.cache/astro',
  vite: {
    // The folder of the site is kept, and what no longer belongs there removed: src/collections/kept-output.ts.
    build: { assetsInlineLimit: 0, cssCodeSplit: false, emptyOutDir: false },
    // What builds, tests and measurements keep: it may be many times the project.
    server: { watch: { ignored: ['**/.cache/**'] } },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: workerFile } } },
    plugins: [leanPage, quietDirectives],
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
    machine.begin,
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
    // In this order: the folder is made ready, filled, listed for readers, and made known to the next build.
    folder.begin,
    machine.integration,
    offline(() => siteCorpus().today, folder, process.env.OFFLINE !== 'off'),
    folder.end,
  ],
};
