import type { Dataset, DefinedTermSet, Thing, WebPage, WebSite } from 'schema-dts';
import { type Tool, tools } from '../../corpus/tools.ts';
import { addresses } from '../../schemas/addresses.ts';
import { datasetNames, datasets } from '../../schemas/data-files.ts';
import { machineAddresses } from '../../schemas/machine-addresses.ts';
import { contentLicence, siteDescription, siteName, verdictMeanings } from '../about.ts';
import type { ExportContext } from '../context.ts';
import { breadcrumbs, frameworkApplications, siteOrganization } from './parts.ts';

/**
 * What a page that is about no single entry says about itself.
 * @param context the content, and where the site is published
 * @param address the address of the page, without the base path
 */
export function siteThings(context: ExportContext, address: string): Thing[] {
  switch (address) {
    case addresses.home():
      return [webSite(context), dataset(context)];
    case addresses.page('developers'):
      return [dataset(context), breadcrumbs(context, ['For developers', address])];
    case addresses.page('method'):
      return [verdictTerms(context)];
    case addresses.glossary():
      return [glossary(context), breadcrumbs(context, ['Glossary', address])];
    default: {
      const tool = tools.find((candidate) => candidate.address === address);
      return tool === undefined ? [] : [toolPage(context, tool), breadcrumbs(context, [tool.title, address])];
    }
  }
}

function webSite({ url }: ExportContext): WebSite {
  return {
    '@type': 'WebSite',
    '@id': url(addresses.home()),
    url: url(addresses.home()),
    name: siteName,
    description: siteDescription,
    inLanguage: 'en-GB',
    license: contentLicence.url,
  };
}

function dataset(context: ExportContext): Dataset {
  const { corpus, url } = context;
  return {
    '@type': 'Dataset',
    '@id': `${url(addresses.home())}#data`,
    name: `${siteName}: data`,
    description: siteDescription,
    url: url(machineAddresses.data('index')),
    license: contentLicence.url,
    isAccessibleForFree: true,
    dateModified: corpus.today,
    creator: siteOrganization(context),
    distribution: datasetNames.map((name) => ({
      '@type': 'DataDownload' as const,
      name,
      description: datasets[name].description,
      encodingFormat: 'application/json',
      contentUrl: url(machineAddresses.data(name)),
    })),
  };
}

function toolPage(context: ExportContext, { address, title, description }: Tool): WebPage {
  const url = context.url(address);
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: 'en-GB',
    isPartOf: { '@id': context.url(addresses.home()) },
    license: contentLicence.url,
    about: frameworkApplications(context, ({ latest }) => latest.version),
  };
}

function verdictTerms(context: ExportContext): DefinedTermSet {
  const url = context.url(addresses.page('method'));
  return {
    '@type': 'DefinedTermSet',
    '@id': `${url}#verdicts`,
    name: 'Verdicts',
    url,
    hasDefinedTerm: Object.entries(verdictMeanings).map(([name, description]) => ({
      '@type': 'DefinedTerm' as const,
      name,
      description,
      inDefinedTermSet: `${url}#verdicts`,
    })),
  };
}

function glossary({ corpus, url }: ExportContext): DefinedTermSet {
  const page = url(addresses.glossary());
  return {
    '@type': 'DefinedTermSet',
    '@id': page,
    name: 'Glossary',
    url: page,
    hasDefinedTerm: corpus.terms.map(({ id, term, writtenOut, definition }) => ({
      '@type': 'DefinedTerm' as const,
      '@id': url(addresses.term(id)),
      url: url(addresses.term(id)),
      name: term,
      ...(writtenOut !== undefined && { alternateName: writtenOut }),
      description: definition,
      inDefinedTermSet: page,
    })),
  };
}
