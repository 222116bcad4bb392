import type { APIRoute } from 'astro';
import { publication } from '../collections/publication.ts';
import { whole } from '../schemas/publication.ts';

/** Search engines may read everything; the list of all pages has their dates. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${whole(publication, '/sitemap-index.xml')}\n`);
