import type { APIRoute, GetStaticPaths } from 'astro';
import { siteCorpus } from '../../collections/corpus.ts';
import { warehouseOf } from '../../runner/parcels.ts';
import { runnerAddresses } from '../../schemas/runner-addresses.ts';

const fileOf = (address: string): string => address.replace('/runner/', '');

/** What the runner of the samples loads when its button is pressed; nothing where the wheels were not at hand. */
export const getStaticPaths = (() => {
  const warehouse = warehouseOf(siteCorpus());
  if ('missing' in warehouse) return [];
  return [
    ...[...warehouse.parcels].map(([id, parcel]) => ({
      params: { file: fileOf(runnerAddresses.parcel(id)) },
      props: { body: JSON.stringify(parcel) },
    })),
    ...warehouse.files.map(({ name, content }) => ({
      params: { file: fileOf(runnerAddresses.file(name)) },
      props: { body: new Uint8Array(content) },
    })),
  ];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ body: string | Uint8Array<ArrayBuffer> }> = ({ props: { body } }) =>
  new Response(body);
