import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import { articleSchema } from '../schemas/article.ts';
import { guideSchema } from '../schemas/guide.ts';
import { pageSchema } from '../schemas/page.ts';
import { draftsShown } from './drafts-shown.ts';
import { withTextDates } from './yaml-dates.ts';

/*
 * What Astro renders: the texts in MDX. Everything else about an entry comes from the corpus, which also checks what these
 * schemas cannot.
 */

/**
 * The texts of a folder. Astro checks what their front matter says, and remembers of each which state it has checked: the
 * rest it would write into a module and load it in every build, and the bodies it would bundle. Pages take both from the
 * corpus.
 * @param base the folder
 */
function textsIn(base: string): Loader {
  const files = glob({ base, pattern: '*.mdx', retainBody: false });
  return {
    name: 'texts',
    load: (context) => {
      const { store } = context;
      const set: typeof store.set = (entry) => store.set({ ...entry, data: {}, deferredRender: false });
      return files.load({ ...context, store: { ...store, set } });
    },
  };
}

/** The digests: `content/articles/<slug>.mdx`. */
export const articles = defineCollection({
  loader: textsIn('./content/articles'),
  schema: withTextDates(articleSchema),
});

/** The guides: `content/guides/<id>.mdx`. */
export const guides = defineCollection({
  loader: textsIn('./content/guides'),
  schema: withTextDates(guideSchema),
});

/** The pages about the site itself: `content/pages/<id>.mdx`. */
export const pages = defineCollection({
  loader: textsIn('./content/pages'),
  schema: withTextDates(pageSchema),
});

const draftFiles = glob({
  base: './content/drafts',
  pattern: '*.mdx',
  // `<slug>.new.mdx` and `<slug>.before.mdx` stand beside `<slug>.mdx`.
  generateId: ({ entry }) => entry.replace(/\.mdx$/, '').replace('.', '--'),
});

/**
 * What the importer wrote: `content/drafts/<slug>.mdx`, for the development server alone. A draft that is no longer sound
 * is shown with its faults, so that the schema lets everything pass.
 */
export const drafts = defineCollection({
  loader: {
    name: 'drafts',
    load: async (context) => {
      if (draftsShown.is) await draftFiles.load(context);
      else context.store.clear();
    },
  },
  schema: withTextDates(z.looseObject({})),
});
