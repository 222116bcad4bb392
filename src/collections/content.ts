import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
// From where `astro:content` has it: that module brings along all that renders.
import { defineCollection } from 'astro/content/config';
import type { Loader } from 'astro/loaders';
import { CORE_SCHEMA, load } from 'js-yaml';
import { z } from 'zod';
import { splitFrontMatter } from '../corpus/read/front-matter.ts';
import { articleSchema } from '../schemas/article.ts';
import { guideSchema } from '../schemas/guide.ts';
import { pageSchema } from '../schemas/page.ts';
import { withTextDates } from './yaml-dates.ts';

/*
 * The texts in MDX, as Astro knows them. Pages take all of an entry from the corpus, which also checks what these schemas
 * cannot.
 */

/**
 * The texts of a folder. Astro checks what their front matter says, and remembers of each which state it has checked: all
 * else it would write into a module, bundle and load in every build.
 * @param folder the folder, below the project
 */
function textsIn(folder: string): Loader {
  return {
    name: 'texts',
    load: async ({ config, store, parseData, generateDigest }) => {
      const root = fileURLToPath(config.root);
      const gone = new Set(store.keys());
      for (const name of readdirSync(join(root, folder))) {
        if (!name.endsWith('.mdx')) continue;
        const id = name.slice(0, -'.mdx'.length);
        gone.delete(id);
        const filePath = join(root, folder, name);
        const text = readFileSync(filePath, 'utf8');
        const digest = generateDigest(text);
        if (store.get(id)?.digest === digest) continue;
        const data = load(splitFrontMatter(text)?.yaml ?? '', { schema: CORE_SCHEMA });
        await parseData({ id, data: z.looseObject({}).parse(data), filePath });
        store.set({ id, data: {}, filePath: `${folder}/${name}`, digest });
      }
      for (const id of gone) store.delete(id);
    },
  };
}

/** The digests: `content/articles/<slug>.mdx`. */
export const articles = defineCollection({ loader: textsIn('content/articles'), schema: articleSchema });

/** The guides: `content/guides/<id>.mdx`. */
export const guides = defineCollection({ loader: textsIn('content/guides'), schema: guideSchema });

/** The pages about the site itself: `content/pages/<id>.mdx`. */
export const pages = defineCollection({ loader: textsIn('content/pages'), schema: pageSchema });

/**
 * What the importer wrote: `content/drafts/<slug>.mdx`, for the development server alone. A draft that is no longer sound
 * is shown with its faults, so that the schema lets everything pass.
 */
export const drafts = defineCollection({
  loader: {
    name: 'drafts',
    load: async (context) => {
      if (!import.meta.env.DEV) {
        context.store.clear();
        return;
      }
      const { glob } = await import('astro/loaders');
      const files = glob({
        base: './content/drafts',
        pattern: '*.mdx',
        // `<slug>.new.mdx` and `<slug>.before.mdx` stand beside `<slug>.mdx`.
        generateId: ({ entry }) => entry.replace(/\.mdx$/, '').replace('.', '--'),
      });
      await files.load(context);
    },
  },
  schema: withTextDates(z.looseObject({})),
});
