import type { APIRoute } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { verdictHistory } from '../collections/history.ts';
import { publication } from '../collections/publication.ts';
import { changesOf } from '../exports/changes.ts';
import { atomFeed } from '../exports/feeds.ts';

export const GET: APIRoute = () => {
  const corpus = siteCorpus();
  return new Response(atomFeed(corpus, changesOf(corpus, verdictHistory()), publication), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
