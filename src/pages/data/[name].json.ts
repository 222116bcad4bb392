import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCorpus } from '../../collections/corpus.ts';
import { publication } from '../../collections/publication.ts';
import { dataFiles } from '../../exports/data/datasets.ts';

export const getStaticPaths = (() =>
  [...dataFiles(siteCorpus(), publication)].map(([name, file]) => ({
    params: { name },
    props: { file },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: object }> = ({ props }) =>
  new Response(`${JSON.stringify(props.file, undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
