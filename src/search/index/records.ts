import { entryOf, type Corpus, type ProseBase, type SampleEntry } from '../../corpus/entries.ts';
import { tools } from '../../corpus/tools.ts';
import { addresses } from '../../schemas/addresses.ts';
import { topics, type TopicId } from '../../schemas/topic.ts';
import type { FacetNames } from './catalogue.ts';
import type { SearchRecord } from './record.ts';

const frameworks = ['django', 'flask'] as const;

/** Names in code that a reader may look for: with an underscore, a dot, an inner capital or a decorator's sign. */
function identifiersIn(sample: SampleEntry): string[] {
  const texts = frameworks.flatMap((side) => sample[side].files.map(({ text }) => text));
  const names = texts.flatMap((text) => text.match(/[A-Za-z][\w.]*[\w]/g) ?? []);
  return [...new Set(names)].filter((name) => /_|\.|[a-z][A-Z]/.test(name)).toSorted();
}

/** The sections of a text as records, under the title of their page. */
function sectionRecords(
  { plain }: ProseBase,
  head: SearchRecord,
  aliasesOf: (slug: string) => readonly string[] = () => [],
): SearchRecord[] {
  const [first, ...rest] = plain;
  const preface = first !== undefined && first.slug === undefined ? first.text : '';
  const sections = preface === '' && first?.slug !== undefined ? [first, ...rest] : rest;
  return [
    { ...head, text: `${head.text} ${preface}`.trim() },
    ...sections.map((section) => ({
      ...head,
      url: `${head.url}#${section.slug ?? ''}`,
      title: section.heading,
      question: '',
      text: section.text,
      aliases: [...aliasesOf(section.slug ?? '')],
    })),
  ];
}

/**
 * Everything that the search can find, in the order of the corpus.
 * @param corpus all content
 */
export function recordsOf(corpus: Corpus): SearchRecord[] {
  const none = {
    aliases: [],
    code: [],
    topics: [],
    frameworks: [],
    verdict: undefined,
    articles: [],
    page: undefined,
    question: '',
  };
  const guides = corpus.guides.flatMap((guide) => {
    const url = addresses.guide(guide.id);
    const ids: readonly TopicId[] = guide.topics.map(({ topic }) => topic);
    return sectionRecords(
      guide,
      {
        ...none,
        url,
        type: 'guide',
        title: guide.title,
        page: { url, title: guide.title },
        question: guide.question,
        text: [
          ...guide.bottomLine.map(({ text }) => text),
          ...guide.facts.map(
            ({ aspect, django, flask }) => `${aspect}: Django ${django.text}; Flask ${flask.text}.`,
          ),
        ].join(' '),
        aliases: [
          ...ids.map((id) => topics[id]),
          ...guide.questions.filter(({ at }) => at === undefined).map(({ ask }) => ask),
          ...guide.aliases,
        ],
        topics: ids,
      },
      (slug) => guide.questions.filter(({ at }) => at === slug).map(({ ask }) => ask),
    );
  });
  const claims = corpus.claims.map((claim): SearchRecord => ({
    ...none,
    url: addresses.claim(claim.id),
    type: 'claim',
    title: claim.statement,
    text: claim.deciding.map(({ reason }) => reason).join(' '),
    topics: claim.topics,
    frameworks: claim.framework === 'both' ? frameworks : [claim.framework],
    verdict: claim.verdict,
    articles: claim.articles,
  }));
  const samples = corpus.samples.map((sample): SearchRecord => ({
    ...none,
    url: addresses.sample(sample.id),
    type: 'sample',
    title: sample.title,
    text: sample.summary,
    code: identifiersIn(sample),
    topics: sample.topics,
    frameworks,
  }));
  const articles = corpus.articles.flatMap((article) => {
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
  const references = corpus.references.map((reference): SearchRecord => {
    const cited = reference.claims.map((id) => entryOf(corpus.lookup.claims, id));
    return {
      ...none,
      url: addresses.reference(reference.id),
      type: 'reference',
      title: reference.title,
      text: [reference.publisher, reference.product, reference.version]
        .filter((part) => part !== undefined)
        .join(' '),
      code: [reference.source?.document ?? '', ...reference.anchors],
      topics: [...new Set(cited.map(({ topic }) => topic))],
      frameworks: frameworks.filter((name) => name === reference.product),
    };
  });
  const terms = corpus.terms.map((term): SearchRecord => ({
    ...none,
    url: addresses.term(term.id),
    type: 'term',
    title: term.term,
    text: [term.writtenOut ?? '', term.definition].join(' ').trim(),
    aliases: [...term.forms],
    topics: term.topics,
  }));
  const pages = corpus.pages
    .filter(({ id }) => id !== 'home')
    .flatMap((page) => {
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
  const lists = tools.map((tool): SearchRecord => ({
    ...none,
    url: tool.address,
    type: 'tool',
    title: tool.title,
    page: { url: tool.address, title: tool.title },
    text: tool.description,
    aliases: tool.aliases,
  }));
  return [...guides, ...claims, ...samples, ...articles, ...references, ...terms, ...lists, ...pages];
}

/** What readers call the values of facets. */
export function facetNamesOf(corpus: Corpus): FacetNames {
  const capital = (word: string): string => `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
  return {
    topic: new Map(Object.entries(topics)),
    verdict: new Map(corpus.claims.map(({ verdict }) => [verdict, capital(verdict)])),
    article: new Map(corpus.articles.map(({ id, short }) => [id, short])),
  };
}
