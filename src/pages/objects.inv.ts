import type { APIRoute } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { inventory } from '../exports/inventory.ts';

export const GET: APIRoute = () => new Response(inventory(siteCorpus()));
