import type { Claim, ClaimReview, SoftwareSourceCode, TechArticle, Thing, WebPage } from 'schema-dts';
import {
  type ArticleEntry,
  type ClaimEntry,
  entryOf,
  type GuideEntry,
  type ReferenceEntry,
  type SampleEntry,
} from '../../corpus/entries.ts';
import { referenceLabel, titleOf } from '../../corpus/labels.ts';
import { addresses } from '../../schemas/addresses.ts';
import type { Verdict } from '../../schemas/claim.ts';
import { contentLicence } from '../about.ts';
import type { ExportContext } from '../context.ts';
import type { PlacedEntry } from '../entry-at.ts';
import { breadcrumbs, frameworkApplications, siteOrganization } from './parts.ts';

/**
 * The verdicts as ratings, for programs that read only these: 1 is false, 5 is true. Opinions and what nobody can
 * verify have none.
 */
const ratings: Readonly<Record<Verdict, number | undefined>> = {
  wrong: 1,
  outdated: 2,
  conditional: 3,
  confirmed: 5,
  unverifiable: undefined,
  opinion: undefined,
};

/**
 * What the page of an entry says about itself.
 * @param context the content, and where the site is published
 * @param found the entry
 * @param address the address of its page, without the base path
 */
export function entryThings(context: ExportContext, found: PlacedEntry, address: string): Thing[] {
  switch (found.kind) {
    case 'guide': {
      const guide = found.entry;
      return [
        guideThing(context, guide),
        breadcrumbs(context, ['Guides', addresses.guides()], [guide.title, address]),
      ];
    }
    case 'claim': {
      const claim = found.entry;
      return [
        claimThing(context, claim),
        breadcrumbs(context, ['Claims', addresses.claims()], [titleOf(claim.statement), address]),
      ];
    }
    case 'article': {
      const article = found.entry;
      return [
        articleThing(context, article),
        breadcrumbs(context, ['Articles', addresses.articles()], [article.title, address]),
      ];
    }
    case 'sample': {
      const sample = found.entry;
      return [
        ...sampleThings(context, sample),
        breadcrumbs(context, ['Samples', addresses.samples()], [sample.title, address]),
      ];
    }
    case 'reference': {
      const reference = found.entry;
      return [
        referenceThing(context, reference),
        breadcrumbs(context, ['References', addresses.references()], [referenceLabel(reference), address]),
      ];
    }
  }
}

function guideThing(context: ExportContext, guide: GuideEntry): TechArticle {
  const url = context.url(addresses.guide(guide.id));
  return {
    '@type': 'TechArticle',
    '@id': url,
    url,
    headline: guide.title,
    alternativeHeadline: guide.question,
    description: guide.description,
    abstract: guide.bottomLine.map(({ text }) => text).join(' '),
    inLanguage: 'en-GB',
    dateModified: guide.reviewed,
    license: contentLicence.url,
    author: siteOrganization(context),
    publisher: siteOrganization(context),
    isPartOf: { '@id': context.url(addresses.home()) },
    wordCount: guide.words,
    about: frameworkApplications(context, ({ id }) => guide.appliesTo[id]),
    citation: guide.cites.references.map((id) => {
      const reference = entryOf(context.corpus.lookup.references, id);
      return { '@type': 'CreativeWork' as const, name: referenceLabel(reference), url: reference.url };
    }),
  };
}

/** The article itself, the work of others. */
function originalOf({ title, authors, published, publisher, url, language }: ArticleEntry) {
  return {
    '@type': 'Article' as const,
    headline: title,
    inLanguage: language,
    ...(authors.length > 0 && { author: authors.map(({ name }) => ({ '@type': 'Person' as const, name })) }),
    // What was only inferred is shown with its reason on the page; here it would pass for a fact.
    ...(published?.basis === 'stated' && { datePublished: published.value }),
    ...(publisher?.basis === 'stated' && {
      publisher: { '@type': 'Organization' as const, name: publisher.value },
    }),
    ...(url?.basis === 'stated' && { url: url.value }),
  };
}

/** A claim; where it has a rating, a review of it. */
function claimThing(context: ExportContext, claim: ClaimEntry): Claim | ClaimReview {
  const { corpus } = context;
  const url = context.url(addresses.claim(claim.id));
  const made: Claim = {
    '@type': 'Claim',
    '@id': `${url}#claim`,
    name: claim.short,
    text: claim.statement,
    appearance: claim.articles.map((id) => originalOf(entryOf(corpus.lookup.articles, id))),
  };
  const rating = ratings[claim.verdict];
  if (rating === undefined) return { ...made, url };
  return {
    '@type': 'ClaimReview',
    '@id': url,
    url,
    claimReviewed: claim.statement,
    itemReviewed: made,
    author: siteOrganization(context),
    datePublished: claim.reviewed,
    inLanguage: 'en-GB',
    license: contentLicence.url,
    reviewBody: claim.deciding.map(({ reason }) => reason).join(' '),
    reviewRating: {
      '@type': 'Rating',
      ratingValue: rating,
      worstRating: 1,
      bestRating: 5,
      alternateName: claim.verdict,
    },
    citation: claim.evidence.flatMap((piece) => {
      if (piece.witness === 'run') return [];
      const name = referenceLabel(entryOf(corpus.lookup.references, piece.reference));
      return [{ '@type': 'CreativeWork' as const, name, url: piece.url }];
    }),
  };
}

function articleThing(context: ExportContext, article: ArticleEntry): WebPage {
  const url = context.url(addresses.article(article.id));
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: article.title,
    description: article.description,
    inLanguage: 'en-GB',
    isPartOf: { '@id': context.url(addresses.home()) },
    mainEntity: originalOf(article),
  };
}

function sampleThings({ corpus, url }: ExportContext, sample: SampleEntry): SoftwareSourceCode[] {
  const page = url(addresses.sample(sample.id));
  return corpus.sides.map(({ id, name }) => ({
    '@type': 'SoftwareSourceCode',
    '@id': `${page}#${id}`,
    url: page,
    name: `${sample.title} (${name})`,
    description: sample.summary,
    codeSampleType: 'full',
    programmingLanguage: 'Python',
    runtimePlatform: sample[id].requires.join(', '),
    license: 'https://spdx.org/licenses/MIT.html',
  }));
}

function referenceThing({ url }: ExportContext, reference: ReferenceEntry): WebPage {
  const page = url(addresses.reference(reference.id));
  return {
    '@type': 'WebPage',
    '@id': page,
    url: page,
    name: referenceLabel(reference),
    isPartOf: { '@id': url(addresses.home()) },
    mainEntity: {
      '@type': 'CreativeWork',
      name: reference.title,
      url: reference.url,
      publisher: { '@type': 'Organization', name: reference.publisher },
      ...(reference.version !== undefined && { version: reference.version }),
    },
  };
}
