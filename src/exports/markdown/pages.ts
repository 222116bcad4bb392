import type { Corpus } from '../../corpus/entries.ts';
import type { SiteUrl } from '../../schemas/site-url.ts';
import { type ExportContext, exportContext } from '../context.ts';
import type { PageSource } from './page-source.ts';
import { writeDocument } from './document.ts';
import { alphabeticalIndexPage } from './pages/alphabetical-index.ts';
import { articleListPage, articlePage } from './pages/articles.ts';
import { claimListPage, claimPage, disagreementsPage, mistakesPage } from './pages/claims.ts';
import { comparisonPage } from './pages/comparison.ts';
import { decisionPage } from './pages/decision.ts';
import { frameworksPage } from './pages/frameworks.ts';
import { glossaryPage } from './pages/glossary.ts';
import { guideListPage, guidePage, questionsPage } from './pages/guides.ts';
import { ledgerPage } from './pages/ledger.ts';
import { referenceListPage, referencePage } from './pages/references.ts';
import { sampleListPage, samplePage } from './pages/samples.ts';
import { textPage } from './pages/texts.ts';

/** A page of the site as Markdown. */
export interface MarkdownPage extends Pick<PageSource, 'address' | 'title' | 'description'> {
  /** Written anew each time it is asked for: all texts together would fill the memory. */
  readonly text: string;
}

/** The pages that list, compare and count, one of each. */
const singlePages: readonly ((context: ExportContext) => PageSource)[] = [
  decisionPage,
  comparisonPage,
  guideListPage,
  articleListPage,
  claimListPage,
  referenceListPage,
  sampleListPage,
  questionsPage,
  glossaryPage,
  disagreementsPage,
  mistakesPage,
  ledgerPage,
  frameworksPage,
  alphabeticalIndexPage,
];

/**
 * Every page that shows content, as Markdown.
 * @param corpus the content
 * @param siteUrl where the site is published
 */
export function markdownPages(corpus: Corpus, siteUrl: SiteUrl): MarkdownPage[] {
  const context = exportContext(corpus, siteUrl);
  const sources = [
    ...corpus.pages.map((page) => textPage(context, page)),
    ...corpus.guides.map((guide) => guidePage(context, guide)),
    ...corpus.articles.map((article) => articlePage(context, article)),
    ...corpus.claims.map((claim) => claimPage(context, claim)),
    ...corpus.references.map((reference) => referencePage(context, reference)),
    ...corpus.samples.map((sample) => samplePage(context, sample)),
    ...singlePages.map((page) => page(context)),
  ];
  return sources.map(({ address, content, ...head }) => ({
    address,
    title: head.title,
    description: head.description,
    get text() {
      return writeDocument({ ...head, url: context.url(address) }, content());
    },
  }));
}
