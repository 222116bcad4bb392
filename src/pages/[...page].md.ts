import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCorpus } from '../collections/corpus.ts';
import { publication } from '../collections/publication.ts';
import { markdownPages } from '../exports/markdown/pages.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';

export const getStaticPaths = (() =>
  markdownPages(siteCorpus(), publication).map(({ address, text }) => ({
    params: { page: machineAddresses.markdown(address).replace(/^\/|\.md$/g, '') },
    props: { text },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
