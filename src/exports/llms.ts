import type { Corpus } from '../corpus/entries.ts';
import { tools } from '../corpus/tools.ts';
import { addresses } from '../schemas/addresses.ts';
import { datasetNames, datasets } from '../schemas/data-files.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import { type Publication, whole } from '../schemas/publication.ts';
import { siteDescription, siteName } from './about.ts';
import type { MarkdownPage } from './markdown/pages.ts';

/**
 * The guide to the site for language models. Source of the format: https://llmstxt.org/
 * @param corpus the content
 * @param publication where the site is published
 */
export function llmsText(corpus: Corpus, publication: Publication): string {
  const at = (address: string): string => whole(publication, address);
  const markdown = (page: string): string => at(machineAddresses.markdown(page));
  const line = (label: string, url: string, note: string): string => `- [${escaped(label)}](${url}): ${note}`;
  const guides = (core: boolean): string[] =>
    corpus.guides
      .filter((guide) => guide.core === core)
      .map(({ id, title, description }) => line(title, markdown(addresses.guide(id)), description));
  return `${[
    `# ${siteName}`,
    '',
    `> ${siteDescription}`,
    '',
    `Statements of articles are shown as claims, in our words, each with a verdict: ${corpus.coverage.claims.all} claims from ${corpus.coverage.articles} articles. What an article says is not what the Sourcebook says: quote a claim together with its verdict and its date. Content of ${corpus.today}, under CC BY 4.0.`,
    '',
    '## Guides',
    '',
    ...guides(true),
    ...guides(false),
    '',
    '## Choosing',
    '',
    ...tools.map(({ title, address, description }) => line(title, markdown(address), description)),
    '',
    '## Evidence',
    '',
    line('Claims', markdown(addresses.claims()), 'every statement with its verdict, by topic'),
    line('Disagreements', markdown(addresses.page('disagreements')), 'where articles contradict each other'),
    line('Releases', markdown(addresses.page('frameworks')), 'Django and Flask with dates and support'),
    line('Samples', markdown(addresses.samples()), 'the same small task in both frameworks, run'),
    '',
    '## Data',
    '',
    ...datasetNames.map((name) =>
      line(`${name}.json`, at(machineAddresses.data(name)), datasets[name].description),
    ),
    line('sourcebook.json', at(machineAddresses.data('sourcebook')), 'all datasets in one file'),
    '',
    '## Optional',
    '',
    line('Everything in one text', at(machineAddresses.llmsFull()), 'all guides and claims as Markdown'),
    line('References', markdown(addresses.references()), 'the official pages that settle the claims'),
    line('Articles', markdown(addresses.articles()), 'who wrote what, and what became of it when checked'),
    line('Honesty ledger', markdown(addresses.page('ledger')), 'what is not known'),
  ].join('\n')}\n`;
}

/**
 * Whether a page stands in the one text of guides and claims. The digests of articles are left out: they repeat what was
 * found wrong.
 * @param page the page
 */
export const inFullText = ({ address }: Pick<MarkdownPage, 'address'>): boolean =>
  (address.startsWith(addresses.guides()) && address !== addresses.guides()) ||
  address === addresses.claims() ||
  address === addresses.page('frameworks') ||
  address === addresses.page('method');

/**
 * The guides and the claims as one text.
 * @param pages all pages as Markdown
 */
export const llmsFullText = (pages: readonly Pick<MarkdownPage, 'address' | 'text'>[]): string =>
  [`# ${siteName}\n\n> ${siteDescription}\n`, ...pages.filter(inFullText).map(({ text }) => text)].join('\n');

const escaped = (label: string): string => label.replace(/[[\]]/g, '\\$&');
