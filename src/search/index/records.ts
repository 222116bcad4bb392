import { type Corpus, entryOf, type ProseBase, type SampleEntry } from '../../corpus/entries.ts';
import { tools } from '../../corpus/tools.ts';
import { addresses } from '../../schemas/addresses.ts';
import { type TopicId, topics } from '../../schemas/topic.ts';
import type { FacetNames } from './catalogue.ts';
import type { SearchRecord } from './record.ts';

/** What most records do not have. */
const none = {
  aliases: [],
  code: [],
  topics: [],
  frameworks: [],
  verdict: undefined,
  articles: [],
  page: undefined,
  question: '',
} as const;

/**
 * Everything that the search can find, in the order of the corpus.
 * @param corpus all content
 */
export function recordsOf(corpus: Corpus): SearchRecord[] {
  return [
    ...guideRecords(corpus),
    ...claimRecords(corpus),
    ...sampleRecords(corpus),
    ...articleRecords(corpus),
    ...referenceRecords(corpus),
    ...termRecords(corpus),
    ...toolRecords(),
    ...pageRecords(corpus),
  ];
}

/** A page and its sections, a record each. */
function sectionRecords(
  { plain }: ProseBase,
  page: SearchRecord,
  aliasesOf: (slug: string) => readonly string[] = () => [],
): SearchRecord[] {
  const [first, ...rest] = plain;
  const preface = first !== undefined && first.slug === undefined ? first.text : '';
  const sections = preface === '' && first?.slug !== undefined ? [first, ...rest] : rest;
  return [
    { ...page, text: `${page.text} ${preface}`.trim() },
    ...sections.map((section) => ({
      ...page,
      url: `${page.url}#${section.slug ?? ''}`,
      title: section.heading,
      question: '',
      text: section.text,
      aliases: [...aliasesOf(section.slug ?? '')],
    })),
  ];
}

function guideRecords(corpus: Corpus): SearchRecord[] {
  return corpus.guides.flatMap((guide) => {
    const url = addresses.guide(guide.id);
    const ids: readonly TopicId[] = guide.topics.map(({ topic }) => topic);
    const questionsAt = (section: string | undefined): string[] =>
      guide.questions.filter(({ at }) => at === section).map(({ ask }) => ask);
    const facts = guide.facts.map((fact) => {
      const said = corpus.frameworks.map(({ id, name }) => `${name} ${fact[id].text}`);
      return `${fact.aspect}: ${said.join('; ')}.`;
    });
    const page: SearchRecord = {
      ...none,
      url,
      type: 'guide',
      title: guide.title,
      page: { url, title: guide.title },
      question: guide.question,
      text: [...guide.bottomLine.map(({ text }) => text), ...facts].join(' '),
      aliases: [...ids.map((id) => topics[id]), ...questionsAt(undefined), ...guide.aliases],
      topics: ids,
    };
    return sectionRecords(guide, page, questionsAt);
  });
}

function claimRecords({ claims, frameworks }: Corpus): SearchRecord[] {
  return claims.map((claim) => ({
    ...none,
    url: addresses.claim(claim.id),
    type: 'claim',
    title: claim.statement,
    text: claim.deciding.map(({ reason }) => reason).join(' '),
    topics: claim.topics,
    frameworks: claim.framework === 'both' ? frameworks.map(({ id }) => id) : [claim.framework],
    verdict: claim.verdict,
    articles: claim.articles,
  }));
}

/** Names in code that a reader may look for: with an underscore, a dot, an inner capital or a decorator's sign. */
function identifiersIn(sample: SampleEntry, { frameworks }: Corpus): string[] {
  const texts = frameworks.flatMap(({ id }) => sample[id].files.map(({ text }) => text));
  const names = texts.flatMap((text) => text.match(/[A-Za-z][\w.]*[\w]/g) ?? []);
  return [...new Set(names)].filter((name) => /_|\.|[a-z][A-Z]/.test(name)).toSorted();
}

function sampleRecords(corpus: Corpus): SearchRecord[] {
  return corpus.samples.map((sample) => ({
    ...none,
    url: addresses.sample(sample.id),
    type: 'sample',
    title: sample.title,
    text: sample.summary,
    code: identifiersIn(sample, corpus),
    topics: sample.topics,
    frameworks: corpus.frameworks.map(({ id }) => id),
  }));
}

function articleRecords(corpus: Corpus): SearchRecord[] {
  return corpus.articles.flatMap((article) => {
    const url = addresses.article(article.id);
    return sectionRecords(article, {
      ...none,
      url,
      type: 'article',
      title: article.title,
      page: { url, title: article.short },
      text: article.description,
      aliases: [article.short, ...article.authors.map(({ name }) => name)],
      articles: [article.id],
    });
  });
}

function referenceRecords(corpus: Corpus): SearchRecord[] {
  return corpus.references.map((reference) => {
    const { publisher, product, version, source, anchors } = reference;
    const citing = reference.claims.map((id) => entryOf(corpus.lookup.claims, id));
    return {
      ...none,
      url: addresses.reference(reference.id),
      type: 'reference',
      title: reference.title,
      text: [publisher, product, version].filter((part) => part !== undefined).join(' '),
      code: [source?.document ?? '', ...anchors],
      topics: [...new Set(citing.map(({ topic }) => topic))],
      frameworks: corpus.frameworks.map(({ id }) => id).filter((id) => id === product),
    };
  });
}

function termRecords(corpus: Corpus): SearchRecord[] {
  return corpus.terms.map((term) => ({
    ...none,
    url: addresses.term(term.id),
    type: 'term',
    title: term.term,
    text: [term.writtenOut ?? '', term.definition].join(' ').trim(),
    aliases: term.forms,
    topics: term.topics,
  }));
}

function toolRecords(): SearchRecord[] {
  return tools.map(({ address, title, description, aliases }) => ({
    ...none,
    url: address,
    type: 'tool',
    title,
    page: { url: address, title },
    text: description,
    aliases,
  }));
}

function pageRecords(corpus: Corpus): SearchRecord[] {
  const pages = corpus.pages.filter(({ id }) => id !== 'home');
  return pages.flatMap((page) => {
    const url = addresses.page(page.id);
    return sectionRecords(page, {
      ...none,
      url,
      type: 'page',
      title: page.title,
      page: { url, title: page.title },
      text: page.description,
      aliases: page.aliases,
    });
  });
}

const capitalised = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;

/** What readers call the values of facets. */
export function facetNamesOf(corpus: Corpus): FacetNames {
  return {
    framework: new Map(corpus.frameworks.map(({ id, name }) => [id, name])),
    topic: new Map(Object.entries(topics)),
    verdict: new Map(corpus.claims.map(({ verdict }) => [verdict, capitalised(verdict)])),
    article: new Map(corpus.articles.map(({ id, short }) => [id, short])),
  };
}
