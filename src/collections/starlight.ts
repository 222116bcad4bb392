import { defineCollection } from 'astro/content/config';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';

/**
 * Starlight makes a page of every entry of `docs` and warns where there is none. All pages here have routes of their
 * own, so the collection holds one draft, which no build publishes.
 */
export const docs = defineCollection({
  loader: () => [{ id: 'unpublished', title: 'Unpublished', draft: true }],
  schema: docsSchema(),
});

/** Starlight's words in the interface: this one stands in for a file of translations. */
export const i18n = defineCollection({
  loader: () => [{ id: 'en', 'skipLink.label': 'Skip to the text' }],
  schema: i18nSchema(),
});
