import { articles, drafts, guides, pages } from './collections/content.ts';
import { docs, i18n } from './collections/starlight.ts';

export const collections = { articles, docs, drafts, guides, i18n, pages };
