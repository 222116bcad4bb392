import type { APIRoute } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { verdictHistory } from '../collections/history.ts';
import { publication } from '../collections/publication.ts';
import { changesOf } from '../exports/changes.ts';
import { jsonFeed } from '../exports/feeds.ts';

export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(jsonFeed(changesOf(siteCorpus(), verdictHistory()), publication), undefined, 1)}\n`,
    { headers: { 'Content-Type': 'application/feed+json; charset=utf-8' } },
  );
