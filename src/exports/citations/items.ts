import type { ArticleEntry, ClaimEntry, Corpus, GuideEntry, ReferenceEntry } from '../../corpus/entries.ts';
import { referenceLabel, titleOf, versionList } from '../../corpus/labels.ts';
import { addresses } from '../../schemas/addresses.ts';
import type { SiteUrl } from '../../schemas/site-url.ts';
import { siteName } from '../about.ts';
import { type ExportContext, exportContext } from '../context.ts';

/** A name: of a person, or as one piece where it is that of an organisation. */
type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A date by its parts: year, month, day. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
  /** True where the date was concluded, not read. */
  readonly circa?: true;
}

/** One source in CSL-JSON. Source: https://github.com/citation-style-language/schema (csl-data.json). */
export interface CslItem {
  readonly id: string;
  readonly type: 'webpage' | 'post-weblog' | 'dataset';
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly 'container-title'?: string;
  readonly publisher?: string;
  readonly version?: string;
  readonly URL?: string;
  readonly language?: string;
  readonly note?: string;
}

const siteAsAuthor: readonly CslName[] = [{ literal: siteName }];

/** A day, month or year as CSL has it. */
function dateOf(partial: string, circa: boolean): CslDate {
  const date: CslDate = { 'date-parts': [partial.split('-').map(Number)] };
  return circa ? { ...date, circa: true } : date;
}

/** A person's name: the last word is the family name. A name of one word stays whole. */
function nameOf(name: string): CslName {
  const at = name.lastIndexOf(' ');
  return at === -1 ? { literal: name } : { family: name.slice(at + 1), given: name.slice(0, at) };
}

/** How to cite a guide. */
export function citeGuide({ corpus, url }: ExportContext, guide: GuideEntry): CslItem {
  return {
    id: `guide-${guide.id}`,
    type: 'webpage',
    title: `${guide.title}: ${guide.question}`,
    author: siteAsAuthor,
    issued: dateOf(guide.reviewed, false),
    'container-title': siteName,
    URL: url(addresses.guide(guide.id)),
    language: 'en-GB',
    note: `For ${versionList(guide.appliesTo, corpus.frameworks).join(' and ')}`,
  };
}

/** How to cite a claim: with its verdict, so that nobody quotes one without the other. */
export function citeClaim({ url }: ExportContext, claim: ClaimEntry): CslItem {
  return {
    id: `claim-${claim.id}`,
    type: 'webpage',
    title: `Claim: ${titleOf(claim.statement)}`,
    author: siteAsAuthor,
    issued: dateOf(claim.reviewed, false),
    'container-title': siteName,
    URL: url(addresses.claim(claim.id)),
    language: 'en-GB',
    note: `Verdict: ${claim.verdict}`,
  };
}

/** How to cite an article itself: the original, not our digest of it. */
export function citeArticle(article: ArticleEntry): CslItem {
  const { id, title, authors, published, publisher, url, language } = article;
  const inferred = [
    ...(published?.basis === 'inferred' ? ['date'] : []),
    ...(publisher?.basis === 'inferred' ? ['publisher'] : []),
    ...(url?.basis === 'inferred' ? ['address'] : []),
  ];
  return {
    id: `article-${id}`,
    type: 'post-weblog',
    title,
    ...(authors.length > 0
      ? { author: authors.map(({ name }) => nameOf(name)) }
      : publisher !== undefined && { author: [{ literal: publisher.value }] }),
    ...(published !== undefined && { issued: dateOf(published.value, published.basis === 'inferred') }),
    ...(publisher !== undefined && { 'container-title': publisher.value }),
    ...(url !== undefined && { URL: url.value }),
    language,
    ...(inferred.length > 0 && { note: `Inferred, not stated in the text: ${inferred.join(', ')}` }),
  };
}

/** How to cite a primary source. */
export function citeReference(reference: ReferenceEntry): CslItem {
  const { id, publisher, url, version, checked } = reference;
  return {
    id: `reference-${id}`,
    type: 'webpage',
    title: referenceLabel(reference),
    author: [{ literal: publisher }],
    accessed: dateOf(checked, false),
    publisher,
    ...(version !== undefined && { version }),
    URL: url,
  };
}

/** How to cite the data as a whole. */
export function citeData({ corpus, url }: ExportContext): CslItem {
  return {
    id: 'sourcebook',
    type: 'dataset',
    title: siteName,
    author: siteAsAuthor,
    issued: dateOf(corpus.today, false),
    publisher: siteName,
    URL: url(addresses.home()),
    language: 'en-GB',
    note: 'CC BY 4.0',
  };
}

/**
 * The bibliography of everything: the site, its guides and claims, the articles, the primary sources.
 * @param corpus the content
 * @param siteUrl where the site is published
 */
export function bibliography(corpus: Corpus, siteUrl: SiteUrl): CslItem[] {
  const context = exportContext(corpus, siteUrl);
  return [
    citeData(context),
    ...corpus.articles.map((article) => citeArticle(article)),
    ...corpus.guides.map((guide) => citeGuide(context, guide)),
    ...corpus.claims.map((claim) => citeClaim(context, claim)),
    ...corpus.references.map((reference) => citeReference(reference)),
  ];
}
