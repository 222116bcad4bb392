import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCorpus } from '../../collections/corpus.ts';
import { publication } from '../../collections/publication.ts';
import { bibliography, citationFormats } from '../../exports/citing.ts';

export const getStaticPaths = (() => {
  const items = bibliography(siteCorpus(), publication);
  return Object.entries(citationFormats).map(([format, { write }]) => ({
    params: { bibliography: `bibliography.${format}` },
    props: { text: write(items) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
