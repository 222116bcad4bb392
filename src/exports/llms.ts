import type { RootContent } from 'mdast';
import type { Corpus } from '../corpus/entries.ts';
import { tools } from '../corpus/tools.ts';
import { addresses } from '../schemas/addresses.ts';
import { datasetNames, datasets } from '../schemas/data-files.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import type { SiteUrl } from '../schemas/site-url.ts';
import { siteDescription, siteName } from './about.ts';
import { type ExportContext, exportContext } from './context.ts';
import { writeMarkdown } from './markdown/document.ts';
import type { MarkdownPage } from './markdown/pages.ts';
import { heading, type Inline, link, list, paragraph, quotation } from './markdown/tree.ts';

/**
 * The guide to the site for language models. Source of the format: https://llmstxt.org/
 * @param corpus the content
 * @param siteUrl where the site is published
 */
export function llmsText(corpus: Corpus, siteUrl: SiteUrl): string {
  const context = exportContext(corpus, siteUrl);
  const { articles, claims } = corpus.coverage;
  return writeMarkdown([
    heading(1, siteName),
    quotation(siteDescription),
    paragraph(
      `Statements of articles are shown as claims, in our words, each with a verdict: ${claims.all} claims from ${articles} articles. What an article says is not what the Sourcebook says: quote a claim together with its verdict and its date. Content of ${corpus.today}, under CC BY 4.0.`,
    ),
    heading(2, 'Guides'),
    guideLines(context),
    heading(2, 'Choosing'),
    list(tools.map(({ title, address, description }) => pageLine(context, title, address, description))),
    heading(2, 'Evidence'),
    evidenceLines(context),
    heading(2, 'Data'),
    dataLines(context),
    heading(2, 'Optional'),
    optionalLines(context),
  ]);
}

const line = (label: string, url: string, note: string): Inline[] => [link(url, label), `: ${note}`];

/** A page with the URL of its Markdown. */
const pageLine = ({ url }: ExportContext, label: string, address: string, note: string): Inline[] =>
  line(label, url(machineAddresses.markdown(address)), note);

function guideLines(context: ExportContext): RootContent {
  const { guides } = context.corpus;
  const coreFirst = [...guides.filter(({ core }) => core), ...guides.filter(({ core }) => !core)];
  return list(
    coreFirst.map(({ id, title, description }) => pageLine(context, title, addresses.guide(id), description)),
  );
}

function evidenceLines(context: ExportContext): RootContent {
  return list([
    pageLine(context, 'Claims', addresses.claims(), 'every statement with its verdict, by topic'),
    pageLine(
      context,
      'Disagreements',
      addresses.page('disagreements'),
      'where articles contradict each other',
    ),
    pageLine(context, 'Releases', addresses.page('frameworks'), 'Django and Flask with dates and support'),
    pageLine(context, 'Samples', addresses.samples(), 'the same small task in both frameworks, run'),
  ]);
}

function dataLines({ url }: ExportContext): RootContent {
  return list([
    ...datasetNames.map((name) =>
      line(`${name}.json`, url(machineAddresses.data(name)), datasets[name].description),
    ),
    line('sourcebook.json', url(machineAddresses.data('sourcebook')), 'all datasets in one file'),
  ]);
}

function optionalLines(context: ExportContext): RootContent {
  return list([
    line(
      'Everything in one text',
      context.url(machineAddresses.llmsFull()),
      'all guides and claims as Markdown',
    ),
    pageLine(context, 'References', addresses.references(), 'the official pages that settle the claims'),
    pageLine(context, 'Articles', addresses.articles(), 'who wrote what, and what became of it when checked'),
    pageLine(context, 'Honesty ledger', addresses.page('ledger'), 'what is not known'),
  ]);
}

/**
 * Whether a page belongs to the one text of guides and claims. The digests of articles are left out: they repeat what was
 * found wrong.
 * @param page the page
 */
const isInFullText = ({ address }: Pick<MarkdownPage, 'address'>): boolean =>
  (address.startsWith(addresses.guides()) && address !== addresses.guides()) ||
  address === addresses.claims() ||
  address === addresses.page('frameworks') ||
  address === addresses.page('method');

/**
 * The guides and the claims as one text.
 * @param pages all pages as Markdown
 */
export const llmsFullText = (pages: readonly Pick<MarkdownPage, 'address' | 'text'>[]): string =>
  [`# ${siteName}\n\n> ${siteDescription}\n`, ...pages.filter(isInFullText).map(({ text }) => text)].join(
    '\n',
  );
