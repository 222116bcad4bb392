import type { APIRoute } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { publication } from '../collections/publication.ts';
import { llmsFullText } from '../exports/llms.ts';
import { markdownPages } from '../exports/markdown/pages.ts';

export const GET: APIRoute = () =>
  new Response(llmsFullText(markdownPages(siteCorpus(), publication)), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
