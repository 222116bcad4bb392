import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCorpus } from '../../collections/corpus.ts';

/** The programs of the benchmarks, and what running them measured. */
export const getStaticPaths = (() =>
  siteCorpus().benchmarks.flatMap(({ id, program, run }) => [
    { params: { file: `${id}.py` }, props: { body: program } },
    ...(run === undefined
      ? []
      : [{ params: { file: `${id}.json` }, props: { body: `${JSON.stringify(run, null, 2)}\n` } }]),
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string }> = ({ props: { body } }) => new Response(body);
