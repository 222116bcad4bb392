import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { pageSchema } from '../schemas/page.ts';

/** The pages about the site itself: `content/pages/<id>.mdx`. */
export const pages = defineCollection({
  loader: glob({ base: './content/pages', pattern: '*.mdx' }),
  schema: pageSchema,
});

/** Every page but the home page, which has a route of its own. */
export const notHome = ({ id }: { readonly id: string }): boolean => id !== 'home';
