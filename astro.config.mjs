import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { codeClasses, codeTheme } from './src/components/code-theme.ts';
import { siteCorpus } from './src/corpus/site-corpus.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { devServer } from './src/integrations/dev-server.ts';
import { offline } from './src/integrations/offline.ts';
import { playgroundNotice } from './src/integrations/playground.ts';
import { datedSitemap } from './src/integrations/sitemap.ts';
import { staticAssets } from './src/integrations/static-assets.ts';
import { baseLinks } from './src/markdown/base-links.ts';
import { benchmarks } from './src/markdown/benchmarks.ts';
import { citations } from './src/markdown/citations.ts';
import { listings } from './src/markdown/listings.ts';
import { noCode } from './src/markdown/no-code.ts';
import { sectionNotes } from './src/markdown/section-notes.ts';
import { terms } from './src/markdown/terms.ts';
import { siteName } from './src/schemas/site-url.ts';
import { textResolvers } from './src/views/text-resolvers.ts';

const site = process.env.SITE_URL ?? 'http://localhost:4321';
const base = `/${process.env.BASE_PATH ?? ''}/`.replace(/\/{2,}/g, '/');

const resolve = textResolvers(siteCorpus);

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

/** The worker of the playground is below `/runner/`, like everything else that is loaded for it on demand. */
const workerFile = ({ facadeModuleId }) =>
  facadeModuleId?.includes('/src/playground/') ? 'runner/[name].[hash].js' : '_astro/[name].[hash].js';

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
    build: {
      assetsInlineLimit: 0,
      cssCodeSplit: false,
      // Astro marks each text with a directive that it reads itself; the bundler would say that it does not know it.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    // What builds, tests and measurements keep: it may be many times the project.
    server: { watch: { ignored: [`${import.meta.dirname}/.cache/**`] } },
    // Starlight brings an older js-yaml with it: bundled, it is not taken for the one of this project.
    resolve: { noExternal: ['js-yaml'] },
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: workerFile } } },
  },
  markdown: {
    processor: satteri({
      mdastPlugins: [
        noCode(),
        citations(resolve.marker),
        listings(resolve.listing),
        benchmarks(resolve.measurements),
        sectionNotes(resolve.notes),
        terms(resolve.terms),
        baseLinks(base),
      ],
    }),
    shikiConfig: { theme: codeTheme, transformers: [codeClasses] },
  },
  integrations: [
    contentCheck(),
    devServer(),
    datedSitemap(base),
    playgroundNotice(),
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
    // Starlight adds it where it is missing, with the same setting; here it stands because all texts are rendered by it.
    mdx({ optimize: true }),
    staticAssets(),
    // Behind all that write: it lists every file.
    offline(process.env.OFFLINE !== 'off'),
  ],
});
