import type { Corpus } from '../../corpus/entries.ts';
import { addresses } from '../../schemas/addresses.ts';
import { datasetNames, datasets, dataVersion } from '../../schemas/data-files.ts';
import { machineAddresses } from '../../schemas/machine-addresses.ts';
import { absoluteUrl, type SiteUrl } from '../../schemas/site-url.ts';
import { siteDescription } from '../about.ts';
import { datasetsOf } from './datasets.ts';

/**
 * All data files, by the name before `.json`: one per dataset, `sourcebook` with everything, `index` with the list.
 * @param corpus the content
 * @param siteUrl where the site is published
 * @throws where an item does not fit its schema
 */
export function dataFiles(corpus: Corpus, siteUrl: SiteUrl): ReadonlyMap<string, object> {
  const data = datasetsOf(corpus, siteUrl);
  const file = (name: string, description: string, content: object): [string, object] => [
    name,
    {
      $schema: absoluteUrl(siteUrl, machineAddresses.dataSchema(name)),
      version: dataVersion,
      edition: corpus.today,
      url: absoluteUrl(siteUrl, machineAddresses.data(name)),
      licence: 'CC-BY-4.0',
      source: absoluteUrl(siteUrl, addresses.home()),
      name,
      description,
      ...content,
    },
  ];
  return new Map([
    ...datasetNames.map((name) => file(name, datasets[name].description, { items: data[name] })),
    file('sourcebook', `All datasets in one file. ${siteDescription}`, { data }),
    file('index', 'The data files of the site.', {
      files: datasetNames.map((name) => ({
        name,
        description: datasets[name].description,
        url: absoluteUrl(siteUrl, machineAddresses.data(name)),
        schema: absoluteUrl(siteUrl, machineAddresses.dataSchema(name)),
        items: data[name].length,
      })),
    }),
  ]);
}
