import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from '../schemas/page.ts';

/** The pages about the site itself: `content/pages/<id>.mdx`. */
export const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: pageSchema,
});
