import type { APIRoute, GetStaticPaths } from 'astro';
import { publication } from '../../collections/publication.ts';
import { schemaFiles } from '../../exports/json-schemas.ts';

export const getStaticPaths = (() =>
  [...schemaFiles(publication)].map(([name, schema]) => ({
    params: { name },
    props: { schema },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ schema: object }> = ({ props }) =>
  new Response(`${JSON.stringify(props.schema, undefined, 1)}\n`, {
    headers: { 'Content-Type': 'application/schema+json; charset=utf-8' },
  });
