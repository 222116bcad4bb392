import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { articleSchema } from '../schemas/article.ts';

/** The digests: `content/articles/<slug>.mdx`. */
export const articles = defineCollection({
  loader: glob({ base: './content/articles', pattern: '*.mdx' }),
  schema: articleSchema,
});
