import type { APIRoute, GetStaticPaths } from 'astro';
import { surroundings } from '../collections/cache-keys.ts';
import { siteCorpus } from '../collections/corpus.ts';
import { publication } from '../collections/publication.ts';
import { markdownPages, type MarkdownPage } from '../exports/markdown/pages.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';

export const getStaticPaths = (() => {
  const keyOf = surroundings();
  return markdownPages(siteCorpus(), publication).map((page) => {
    const cacheKey = keyOf(page.address);
    return {
      params: { page: machineAddresses.markdown(page.address).replace(/^\/|\.md$/g, '') },
      props: { page },
      ...(cacheKey !== undefined && { cacheKey }),
    };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: MarkdownPage }> = ({ props }) =>
  new Response(props.page.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
