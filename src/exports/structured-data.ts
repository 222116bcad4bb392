import type {
  BreadcrumbList,
  Claim,
  ClaimReview,
  Dataset,
  DefinedTermSet,
  Graph,
  Person,
  SoftwareSourceCode,
  TechArticle,
  Thing,
  WebPage,
  WebSite,
} from 'schema-dts';
import {
  entryOf,
  type ArticleEntry,
  type ClaimEntry,
  type Corpus,
  type GuideEntry,
  type SampleEntry,
} from '../corpus/entries.ts';
import { referenceLabel, titleOf } from '../corpus/labels.ts';
import { type Tool, tools } from '../corpus/tools.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Verdict } from '../schemas/claim.ts';
import { datasetNames, datasets } from '../schemas/data-files.ts';
import { machineAddresses } from '../schemas/machine-addresses.ts';
import { type Publication, whole } from '../schemas/publication.ts';
import { contentLicence, siteDescription, siteName, verdictMeanings } from './about.ts';

/*
 * What pages say about themselves in the vocabulary of schema.org. The types come from that vocabulary, so that the
 * type check refuses a property that it does not have.
 */

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

interface Writer {
  readonly corpus: Corpus;
  readonly at: (address: string) => string;
}

/**
 * What a page says about itself, as a JSON-LD document.
 * @param corpus the content
 * @param publication where the site is published
 * @param address the address of the page, without the base path
 * @returns the document, or `undefined` for a page that is about nothing in the corpus
 */
export function structuredData(corpus: Corpus, publication: Publication, address: string): Graph | undefined {
  const writer: Writer = { corpus, at: (place) => whole(publication, place) };
  const things = thingsOf(writer, address);
  return things.length === 0 ? undefined : { '@context': 'https://schema.org', '@graph': things };
}

/**
 * A JSON-LD document as the content of a script element.
 * Source: https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function scriptText(document: Graph): string {
  return JSON.stringify(document).replaceAll('<', '\\u003c');
}

function thingsOf(writer: Writer, address: string): Thing[] {
  const { corpus } = writer;
  if (address === addresses.home()) return [webSite(writer), dataset(writer)];
  if (address === addresses.page('developers')) {
    return [dataset(writer), breadcrumbs(writer, [], 'For developers', address)];
  }
  if (address === addresses.page('method')) return [verdictTerms(writer)];
  const tool = tools.find((candidate) => candidate.address === address);
  if (tool !== undefined) return [toolThing(writer, tool), breadcrumbs(writer, [], tool.title, address)];
  if (address === addresses.glossary()) {
    return [glossary(writer), breadcrumbs(writer, [], 'Glossary', address)];
  }
  const [, section, id] = /^\/([a-z]+)\/(.+)\/$/.exec(address) ?? [];
  if (id === undefined) return [];
  switch (section) {
    case 'guides': {
      const guide = corpus.lookup.guides[id];
      return guide === undefined
        ? []
        : [
            guideThing(writer, guide),
            breadcrumbs(writer, [['Guides', addresses.guides()]], guide.title, address),
          ];
    }
    case 'claims': {
      const claim = corpus.lookup.claims[id];
      return claim === undefined
        ? []
        : [
            claimThing(writer, claim),
            breadcrumbs(writer, [['Claims', addresses.claims()]], titleOf(claim.statement), address),
          ];
    }
    case 'articles': {
      const article = corpus.lookup.articles[id];
      return article === undefined
        ? []
        : [
            articleThing(writer, article),
            breadcrumbs(writer, [['Articles', addresses.articles()]], article.title, address),
          ];
    }
    case 'samples': {
      const sample = corpus.lookup.samples[id];
      return sample === undefined
        ? []
        : [
            ...sampleThings(writer, sample),
            breadcrumbs(writer, [['Samples', addresses.samples()]], sample.title, address),
          ];
    }
    case 'references': {
      const reference = corpus.lookup.references[id];
      if (reference === undefined) return [];
      const label = referenceLabel(reference);
      return [
        {
          '@type': 'WebPage',
          '@id': writer.at(address),
          url: writer.at(address),
          name: label,
          isPartOf: { '@id': writer.at(addresses.home()) },
          mainEntity: {
            '@type': 'CreativeWork',
            name: reference.title,
            url: reference.url,
            publisher: { '@type': 'Organization', name: reference.publisher },
            ...(reference.version !== undefined && { version: reference.version }),
          },
        } satisfies WebPage,
        breadcrumbs(writer, [['References', addresses.references()]], label, address),
      ];
    }
    default:
      return [];
  }
}

const house = (writer: Writer) =>
  ({ '@type': 'Organization', name: siteName, url: writer.at(addresses.home()) }) as const;

function webSite(writer: Writer): WebSite {
  return {
    '@type': 'WebSite',
    '@id': writer.at(addresses.home()),
    url: writer.at(addresses.home()),
    name: siteName,
    description: siteDescription,
    inLanguage: 'en-GB',
    license: contentLicence.url,
  };
}

function dataset(writer: Writer): Dataset {
  return {
    '@type': 'Dataset',
    '@id': `${writer.at(addresses.home())}#data`,
    name: `${siteName}: data`,
    description: siteDescription,
    url: writer.at(machineAddresses.data('index')),
    license: contentLicence.url,
    isAccessibleForFree: true,
    dateModified: writer.corpus.today,
    creator: house(writer),
    distribution: [
      ...datasetNames.map((name) => ({
        '@type': 'DataDownload' as const,
        name,
        description: datasets[name].description,
        encodingFormat: 'application/json',
        contentUrl: writer.at(machineAddresses.data(name)),
      })),
    ],
  };
}

function toolThing(writer: Writer, { address, title, description }: Tool): WebPage {
  const url = writer.at(address);
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: title,
    description,
    inLanguage: 'en-GB',
    isPartOf: { '@id': writer.at(addresses.home()) },
    license: contentLicence.url,
    about: writer.corpus.frameworks.map(({ name, website, latest }) => ({
      '@type': 'SoftwareApplication' as const,
      name,
      url: website,
      softwareVersion: latest.version,
    })),
  };
}

function verdictTerms(writer: Writer): DefinedTermSet {
  const url = writer.at(addresses.page('method'));
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

function glossary({ corpus, at }: Writer): DefinedTermSet {
  const url = at(addresses.glossary());
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    name: 'Glossary',
    url,
    hasDefinedTerm: corpus.terms.map(({ id, term, writtenOut, definition }) => ({
      '@type': 'DefinedTerm' as const,
      '@id': at(addresses.term(id)),
      url: at(addresses.term(id)),
      name: term,
      ...(writtenOut !== undefined && { alternateName: writtenOut }),
      description: definition,
      inDefinedTermSet: url,
    })),
  };
}

function guideThing(writer: Writer, guide: GuideEntry): TechArticle {
  const { corpus, at } = writer;
  const url = at(addresses.guide(guide.id));
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
    author: house(writer),
    publisher: house(writer),
    isPartOf: { '@id': at(addresses.home()) },
    wordCount: guide.words,
    about: corpus.frameworks.map(({ id, name, website }) => ({
      '@type': 'SoftwareApplication' as const,
      name,
      url: website,
      softwareVersion: guide.appliesTo[id],
    })),
    citation: guide.cites.references.map((id) => {
      const reference = entryOf(corpus.lookup.references, id);
      return { '@type': 'CreativeWork' as const, name: referenceLabel(reference), url: reference.url };
    }),
  };
}

function personOf({ name }: { readonly name: string }): Person {
  return { '@type': 'Person', name };
}

/** The article itself, the work of others. */
function originalOf(article: ArticleEntry) {
  const { title, authors, published, publisher, url, language } = article;
  return {
    '@type': 'Article' as const,
    headline: title,
    inLanguage: language,
    ...(authors.length > 0 && { author: authors.map(personOf) }),
    // What was only inferred is shown with its reason on the page; here it would pass for a fact.
    ...(published?.basis === 'stated' && { datePublished: published.value }),
    ...(publisher?.basis === 'stated' && {
      publisher: { '@type': 'Organization' as const, name: publisher.value },
    }),
    ...(url?.basis === 'stated' && { url: url.value }),
  };
}

function claimThing(writer: Writer, claim: ClaimEntry): Claim | ClaimReview {
  const { corpus, at } = writer;
  const url = at(addresses.claim(claim.id));
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
    author: house(writer),
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
    citation: claim.evidence.flatMap((piece) =>
      piece.witness === 'reference'
        ? [
            {
              '@type': 'CreativeWork' as const,
              name: referenceLabel(entryOf(corpus.lookup.references, piece.reference)),
              url: piece.url,
            },
          ]
        : [],
    ),
  };
}

function articleThing(writer: Writer, article: ArticleEntry): WebPage {
  const url = writer.at(addresses.article(article.id));
  return {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: article.title,
    description: article.description,
    inLanguage: 'en-GB',
    isPartOf: { '@id': writer.at(addresses.home()) },
    mainEntity: originalOf(article),
  };
}

function sampleThings(writer: Writer, sample: SampleEntry): SoftwareSourceCode[] {
  const url = writer.at(addresses.sample(sample.id));
  return (['django', 'flask'] as const).map((framework) => ({
    '@type': 'SoftwareSourceCode',
    '@id': `${url}#${framework}`,
    url,
    name: `${sample.title} (${entryOf(writer.corpus.lookup.frameworks, framework).name})`,
    description: sample.summary,
    codeSampleType: 'full',
    programmingLanguage: 'Python',
    runtimePlatform: sample[framework].requires.join(', '),
    license: 'https://spdx.org/licenses/MIT.html',
  }));
}

function breadcrumbs(
  writer: Writer,
  crumbs: readonly (readonly [label: string, address: string])[],
  label: string,
  address: string,
): BreadcrumbList {
  const way: readonly (readonly [string, string])[] = [
    ['Home', addresses.home()],
    ...crumbs,
    [label, address],
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map(([name, place], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: writer.at(place),
    })),
  };
}
