import { defineCollection } from 'astro:content';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { z } from 'zod';
import { claimFiles, entryFiles, unpublishedFiles } from './integrations/content-loaders.ts';
import { articleSchema } from './schemas/article.ts';
import { benchmarkSchema } from './schemas/benchmark.ts';
import { claimSchema } from './schemas/claim.ts';
import { needSchema } from './schemas/decision.ts';
import { frameworkSchema } from './schemas/framework.ts';
import { guideSchema } from './schemas/guide.ts';
import { pageSchema } from './schemas/page.ts';
import { referenceSchema } from './schemas/reference.ts';
import { sampleSchema } from './schemas/sample.ts';
import { termSchema } from './schemas/term.ts';

/** The collections: one for each folder of `content/`, with the schema that the corpus reads it by. */
export const collections = {
  articles: defineCollection({
    loader: entryFiles({ base: 'content/articles', pattern: '*.mdx' }),
    schema: articleSchema,
  }),
  benchmarks: defineCollection({
    loader: entryFiles({
      base: 'content/benchmarks',
      pattern: '*/benchmark.yaml',
      idOf: (path) => path.replace('/benchmark.yaml', ''),
    }),
    schema: benchmarkSchema,
  }),
  claims: defineCollection({ loader: claimFiles('content/claims'), schema: claimSchema }),
  decisions: defineCollection({
    loader: entryFiles({ base: 'content/decisions', pattern: '*.yaml' }),
    schema: needSchema,
  }),
  frameworks: defineCollection({
    loader: entryFiles({ base: 'content/frameworks', pattern: '*.yaml' }),
    schema: frameworkSchema,
  }),
  glossary: defineCollection({
    loader: entryFiles({ base: 'content/glossary', pattern: '*.yaml' }),
    schema: termSchema,
  }),
  guides: defineCollection({
    loader: entryFiles({ base: 'content/guides', pattern: '*.mdx' }),
    schema: guideSchema,
  }),
  pages: defineCollection({
    loader: entryFiles({ base: 'content/pages', pattern: '*.mdx' }),
    schema: pageSchema,
  }),
  references: defineCollection({
    loader: entryFiles({ base: 'content/references', pattern: '*.yaml' }),
    schema: referenceSchema,
  }),
  samples: defineCollection({
    loader: entryFiles({
      base: 'content/samples',
      pattern: '*/*/sample.yaml',
      idOf: (path) => path.replace('/sample.yaml', ''),
    }),
    schema: sampleSchema,
  }),

  // What the importer wrote. A draft that is no longer sound is shown with its faults: the schema lets everything pass.
  drafts: defineCollection({
    loader: unpublishedFiles({
      base: 'content/drafts',
      pattern: '*.mdx',
      // `<slug>.new.mdx` and `<slug>.before.mdx` lie beside `<slug>.mdx`.
      idOf: (path) => path.replace(/\.mdx$/, '').replace('.', '--'),
    }),
    schema: z.looseObject({}),
  }),

  // Starlight makes a page of every entry of `docs` and warns where there is none. All pages here have routes of their
  // own, so the collection holds one draft, which no build publishes.
  docs: defineCollection({
    loader: () => [{ id: 'unpublished', title: 'Unpublished', draft: true }],
    schema: docsSchema(),
  }),
  // Starlight's words in the interface: this one stands in for a file of translations.
  i18n: defineCollection({
    loader: () => [{ id: 'en', 'skipLink.label': 'Skip to the text' }],
    schema: i18nSchema(),
  }),
};
