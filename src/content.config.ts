import { articles, guides, pages } from './collections/content.ts';
import { docs, i18n } from './collections/starlight.ts';

export const collections = { articles, docs, guides, i18n, pages };
