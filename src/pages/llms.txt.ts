import type { APIRoute } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { publication } from '../collections/publication.ts';
import { llmsText } from '../exports/llms.ts';

export const GET: APIRoute = () =>
  new Response(llmsText(siteCorpus(), publication), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
