import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { publication } from '../collections/publication.ts';
import { markdownPages, type MarkdownPage } from '../exports/markdown/pages.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';

export const getStaticPaths = (() =>
  markdownPages(siteCorpus(), publication).map((page) => ({
    params: { page: machineAddresses.markdown(page.address).replace(/^\/|\.md$/g, '') },
    props: { page },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ page: MarkdownPage }> = ({ props }) =>
  new Response(props.page.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
