import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { guideSchema } from '../schemas/guide.ts';

/** The guides: `content/guides/<id>.mdx`. */
export const guides = defineCollection({
  loader: glob({ base: './content/guides', pattern: '*.mdx' }),
  schema: guideSchema,
});
