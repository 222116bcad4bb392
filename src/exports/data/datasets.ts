import type {
  ArticleEntry,
  ClaimEntry,
  Corpus,
  EvidenceEntry,
  FrameworkEntry,
  Frozen,
  GuideEntry,
  ReferenceEntry,
  SampleEntry,
  SampleSide,
} from '../../corpus/entries.ts';
import { addresses } from '../../schemas/addresses.ts';
import { strengths } from '../../schemas/weighing.ts';
import { machineAddresses } from '../../schemas/machine-addresses.ts';
import { type Publication, whole } from '../../schemas/publication.ts';
import { siteDescription } from '../about.ts';
import { dataVersion, datasetDescriptions, datasetNames, type DatasetName, type Datasets } from './shapes.ts';

/**
 * Everything that the site knows, as data.
 * @param corpus the content
 * @param publication where the site is published
 * @returns the items of every dataset, in the order of the pages
 */
export function datasetsOf(corpus: Corpus, publication: Publication): Frozen<Datasets> {
  const { articles, claims, guides, references, samples, frameworks, topics, terms, needs } = corpus;
  const at = (address: string): string => whole(publication, address);
  return {
    articles: articles.map((article) => articleItem(article, at)),
    passages: articles.flatMap((article) => passageItems(article, at)),
    claims: claims.map((claim) => claimItem(claim, at)),
    evidence: claims.flatMap((claim) => evidenceItems(claim, at)),
    verdicts: claims.map((claim) => ({
      claim: claim.id,
      url: at(addresses.claim(claim.id)),
      verdict: claim.verdict,
      since: claim.since,
      deciding: claim.evidence.flatMap((piece, index) =>
        decides(claim, piece) ? [evidenceId(claim, index)] : [],
      ),
      versions: claim.versions,
      reviewed: claim.reviewed,
    })),
    references: references.map((reference) => referenceItem(reference, at)),
    guides: guides.map((guide) => guideItem(guide, at)),
    samples: samples.map((sample) => sampleItem(sample, at)),
    runs: samples.flatMap(({ id, run }) =>
      run === undefined ? [] : [{ sample: id, url: at(addresses.sample(id)), ...run }],
    ),
    frameworks: frameworks.map(frameworkItem),
    topics: topics.map(({ id, name, core, guide, claims: ids, points, tally }) => ({
      id,
      name,
      core,
      guide,
      claims: ids,
      points,
      tally,
    })),
    glossary: terms.map(
      ({ id, term, writtenOut, forms, definition, cites, topics: covered, guides: explained }) => ({
        id,
        url: at(addresses.term(id)),
        term,
        writtenOut,
        forms,
        definition,
        cites,
        topics: covered,
        guides: explained,
      }),
    ),
    comparison: corpus.comparison.map((row) => ({ ...row, url: at(addresses.question(row.id)) })),
    needs: needs.map(
      ({ id, need, question, group, topic, direction, ground, why, level, claims: on, guide }) => ({
        id,
        url: at(addresses.need(id)),
        need,
        question,
        group,
        topic,
        direction,
        ground,
        strength: strengths[ground],
        why,
        level,
        claims: on,
        guide,
      }),
    ),
  };
}

type At = (address: string) => string;

/** The id of a passage: fingerprints are unique only within their article. */
export const passageId = (article: string, fingerprint: string): string => `${article}:${fingerprint}`;

/** The id of a piece of evidence: the pieces of a claim are counted from 1. */
const evidenceId = ({ id }: ClaimEntry, index: number): string => `${id}.${index + 1}`;

/** Whether the verdict follows from the piece. Pieces have no id in the corpus, so they are compared as they stand. */
function decides(claim: ClaimEntry, piece: EvidenceEntry): boolean {
  const same = JSON.stringify(piece);
  return claim.deciding.some((deciding) => JSON.stringify(deciding) === same);
}

function articleItem(article: ArticleEntry, at: At): Frozen<Datasets['articles'][number]> {
  const {
    id,
    title,
    short,
    authors,
    publisher,
    published,
    updated,
    language,
    audience,
    description,
    rights,
  } = article;
  return {
    id,
    url: at(addresses.article(id)),
    markdown: at(machineAddresses.markdown(addresses.article(id))),
    title,
    short,
    authors,
    publisher,
    published,
    updated,
    original: article.url,
    language,
    audience,
    description,
    rights: {
      publish: rights.publish,
      holder: 'holder' in rights ? rights.holder : undefined,
      licence: 'licence' in rights ? rights.licence : undefined,
    },
    imported: article.imported,
    sections: article.sections.map((section) => ({
      id: section.id,
      url: at(addresses.section(id, section.id)),
      heading: section.heading,
      level: section.level,
      restored: section.restored,
      passages: section.passages.map(({ fingerprint }) => passageId(id, fingerprint)),
      claims: section.claims,
    })),
    claims: article.claims,
    guides: article.guides,
    tally: article.tally,
    passages: article.passages,
  };
}

function passageItems(article: ArticleEntry, at: At): Frozen<Datasets['passages']> {
  return article.sections.flatMap((section) =>
    section.passages.map(({ fingerprint, kind, claims, unused, note }) => ({
      id: passageId(article.id, fingerprint),
      url: at(addresses.passage(article.id, fingerprint)),
      article: article.id,
      section: section.id,
      fingerprint,
      kind,
      claims,
      unused,
      note,
    })),
  );
}

function claimItem(claim: ClaimEntry, at: At): Frozen<Datasets['claims'][number]> {
  const { id } = claim;
  return {
    id,
    url: at(addresses.claim(id)),
    markdown: at(machineAddresses.markdown(addresses.claim(id))),
    statement: claim.statement,
    short: claim.short,
    kind: claim.kind,
    framework: claim.framework,
    topic: claim.topic,
    topics: claim.topics,
    point: claim.point,
    stance: claim.stance,
    verdict: claim.verdict,
    since: claim.since,
    articles: claim.articles,
    passages: claim.citations.map(({ article, passage }) => passageId(article, passage)),
    evidence: claim.evidence.map((_, index) => evidenceId(claim, index)),
    contradicts: claim.contradicts,
    related: claim.related,
    guides: claim.guides,
    wouldSettle: claim.wouldSettle,
    versions: claim.versions,
    reviewed: claim.reviewed,
    reviewDue: claim.reviewDue,
  };
}

function evidenceItems(claim: ClaimEntry, at: At): Frozen<Datasets['evidence']> {
  return claim.evidence.map((piece, index) => {
    const common = {
      id: evidenceId(claim, index),
      claim: claim.id,
      finding: piece.finding,
      decides: decides(claim, piece),
      since: piece.since,
      condition: piece.condition,
      reason: piece.reason,
    };
    return piece.witness === 'reference'
      ? { witness: 'reference', ...common, reference: piece.reference, anchor: piece.anchor, url: piece.url }
      : {
          witness: 'run',
          ...common,
          sample: piece.sample,
          side: piece.side,
          url: at(addresses.sample(piece.sample)),
        };
  });
}

function referenceItem(reference: ReferenceEntry, at: At): Frozen<Datasets['references'][number]> {
  const { id, title, publisher, kind, product, version, source, opened, checked, anchors, claims, guides } =
    reference;
  return {
    id,
    url: at(addresses.reference(id)),
    markdown: at(machineAddresses.markdown(addresses.reference(id))),
    title,
    publisher,
    official: reference.url,
    kind,
    product,
    version,
    source,
    opened,
    checked,
    anchors,
    claims,
    guides,
  };
}

function guideItem(guide: GuideEntry, at: At): Frozen<Datasets['guides'][number]> {
  const page = addresses.guide(guide.id);
  return {
    id: guide.id,
    url: at(page),
    markdown: at(machineAddresses.markdown(page)),
    title: guide.title,
    question: guide.question,
    description: guide.description,
    core: guide.core,
    bottomLine: guide.bottomLine,
    facts: guide.facts,
    headings: guide.headings.map(({ depth, text, slug }) => ({ depth, text, url: at(`${page}#${slug}`) })),
    questions: guide.questions.map(({ ask, at: section }) => ({
      ask,
      url: at(addresses.answer(guide.id, section)),
    })),
    topics: guide.topics,
    claims: guide.claims,
    cites: guide.cites,
    articles: guide.articles,
    tally: guide.tally,
    words: guide.words,
    appliesTo: guide.appliesTo,
    reviewed: guide.reviewed,
    reviewDue: guide.reviewDue,
  };
}

function sampleItem(sample: SampleEntry, at: At): Frozen<Datasets['samples'][number]> {
  const { id, title, summary, topic, topics, runtime, claims, guides } = sample;
  return {
    id,
    url: at(addresses.sample(id)),
    markdown: at(machineAddresses.markdown(addresses.sample(id))),
    title,
    summary,
    topic,
    topics,
    runtime,
    django: sampleSide(sample.django),
    flask: sampleSide(sample.flask),
    claims,
    guides,
  };
}

function sampleSide({
  main,
  requires,
  files,
  binaries,
}: SampleSide): Frozen<Datasets['samples'][number]['django']> {
  return {
    main,
    requires,
    files: files.map(({ path, text }) => ({ path, text })),
    ...(binaries.length === 0 ? {} : { binaries }),
  };
}

function frameworkItem(framework: FrameworkEntry): Frozen<Datasets['frameworks'][number]> {
  const { id, name, steward, website, documentation, repository, licence, latest, releases } = framework;
  return { id, name, steward, website, documentation, repository, licence, latest: latest.version, releases };
}

/** What stands at the head of every file. */
function headOf(name: string, schema: string, corpus: Corpus, publication: Publication) {
  return {
    $schema: whole(publication, machineAddresses.dataSchema(schema)),
    version: dataVersion,
    edition: corpus.today,
    url: whole(publication, machineAddresses.data(name)),
    licence: 'CC-BY-4.0',
    source: whole(publication, addresses.home()),
  };
}

/**
 * All data files, by the name before `.json`: one per dataset, `sourcebook` with everything, `index` with the list.
 * @param corpus the content
 * @param publication where the site is published
 */
export function dataFiles(corpus: Corpus, publication: Publication): ReadonlyMap<string, object> {
  const datasets = datasetsOf(corpus, publication);
  const single = datasetNames.map((name): [string, object] => [
    name,
    {
      ...headOf(name, name, corpus, publication),
      name,
      description: datasetDescriptions[name],
      items: datasets[name],
    },
  ]);
  const listed = (name: DatasetName) => ({
    name,
    description: datasetDescriptions[name],
    url: whole(publication, machineAddresses.data(name)),
    schema: whole(publication, machineAddresses.dataSchema(name)),
    items: datasets[name].length,
  });
  return new Map<string, object>([
    ...single,
    [
      'sourcebook',
      {
        ...headOf('sourcebook', 'sourcebook', corpus, publication),
        name: 'sourcebook',
        description: `All datasets in one file. ${siteDescription}`,
        data: datasets,
      },
    ],
    [
      'index',
      {
        ...headOf('index', 'index', corpus, publication),
        name: 'index',
        description: 'The data files of the site.',
        files: datasetNames.map(listed),
      },
    ],
  ]);
}
