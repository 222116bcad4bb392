import { articles } from './collections/articles.ts';
import { docs, i18n } from './collections/starlight.ts';
import { guides } from './collections/guides.ts';
import { pages } from './collections/pages.ts';

export const collections = { articles, docs, guides, i18n, pages };
