import type { z } from 'zod';
import type {
  ArticleEntry,
  ClaimEntry,
  Corpus,
  EvidenceEntry,
  GuideEntry,
  SampleEntry,
  SampleSide,
} from '../../corpus/entries.ts';
import { addresses } from '../../schemas/addresses.ts';
import { datasets, type Datasets } from '../../schemas/data-files.ts';
import { sideIds } from '../../schemas/framework-ids.ts';
import type { Frozen } from '../../schemas/inference.ts';
import { machineAddresses } from '../../schemas/machine-addresses.ts';
import { recordOf } from '../../schemas/record.ts';
import type { SiteUrl } from '../../schemas/site-url.ts';
import { strengths } from '../../schemas/weighing.ts';
import { type ExportContext, exportContext } from '../context.ts';

/**
 * Everything that the site knows, as data.
 * @param corpus the content
 * @param siteUrl where the site is published
 * @returns the items of every dataset, in the order of the pages
 * @throws where an item does not fit its schema
 */
export function datasetsOf(corpus: Corpus, siteUrl: SiteUrl): Datasets {
  const { url } = exportContext(corpus, siteUrl);
  const { articles, claims, guides, samples } = corpus;
  return {
    articles: articles.map((article) => articleItem(article, url)),
    passages: articles.flatMap((article) => passageItems(article, url)),
    claims: claims.map((claim) => claimItem(claim, url)),
    evidence: claims.flatMap((claim) => evidenceItems(claim, url)),
    verdicts: claims.map((claim) => verdictItem(claim, url)),
    references: corpus.references.map((reference) =>
      published(datasets.references.item, {
        ...reference,
        ...placeOf(addresses.reference(reference.id), url),
        official: reference.url,
      }),
    ),
    guides: guides.map((guide) => guideItem(guide, url)),
    samples: samples.map((sample) => sampleItem(sample, url)),
    runs: samples.flatMap(({ id, run }) =>
      run === undefined
        ? []
        : [published(datasets.runs.item, { ...run, sample: id, url: url(addresses.sample(id)) })],
    ),
    frameworks: corpus.frameworks.map((framework) =>
      published(datasets.frameworks.item, { ...framework, latest: framework.latest.version }),
    ),
    topics: corpus.topics.map((topic) => published(datasets.topics.item, topic)),
    glossary: corpus.terms.map((term) =>
      published(datasets.glossary.item, { ...term, url: url(addresses.term(term.id)) }),
    ),
    needs: corpus.needs.map((need) =>
      published(datasets.needs.item, {
        ...need,
        url: url(addresses.need(need.id)),
        strength: strengths[need.ground],
      }),
    ),
    comparison: corpus.comparison.map((row) =>
      published(datasets.comparison.item, { ...row, url: url(addresses.question(row.id)) }),
    ),
  };
}

type ToUrl = ExportContext['url'];

/**
 * An item as it is published: the fields that its schema names, and no others.
 * @param schema the schema of the item
 * @param item what has these fields, among others
 * @throws where it does not fit the schema
 */
function published<Schema extends z.ZodType>(
  schema: Schema,
  item: Frozen<z.input<Schema>>,
): z.output<Schema> {
  return schema.parse(item);
}

/** Where something with a page of its own is. */
const placeOf = (address: string, url: ToUrl) => ({
  url: url(address),
  markdown: url(machineAddresses.markdown(address)),
});

/** The id of a passage: fingerprints are unique only within their article. */
const passageId = (article: string, fingerprint: string): string => `${article}:${fingerprint}`;

/** The id of a piece of evidence: the pieces of a claim are counted from 1. */
const evidenceId = ({ id }: ClaimEntry, index: number): string => `${id}.${index + 1}`;

/** Whether the verdict follows from the piece. Pieces have no id in the corpus, so they are compared as they stand. */
function decides(claim: ClaimEntry, piece: EvidenceEntry): boolean {
  const same = JSON.stringify(piece);
  return claim.deciding.some((deciding) => JSON.stringify(deciding) === same);
}

function articleItem(article: ArticleEntry, url: ToUrl): Datasets['articles'][number] {
  const { id, rights } = article;
  return published(datasets.articles.item, {
    ...article,
    ...placeOf(addresses.article(id), url),
    original: article.url,
    rights: {
      publish: rights.publish,
      holder: 'holder' in rights ? rights.holder : undefined,
      licence: 'licence' in rights ? rights.licence : undefined,
    },
    sections: article.sections.map((section) => ({
      ...section,
      url: url(addresses.section(id, section.id)),
      passages: section.passages.map(({ fingerprint }) => passageId(id, fingerprint)),
    })),
  });
}

function passageItems(article: ArticleEntry, url: ToUrl): Datasets['passages'] {
  return article.sections.flatMap((section) =>
    section.passages.map((passage) =>
      published(datasets.passages.item, {
        ...passage,
        id: passageId(article.id, passage.fingerprint),
        url: url(addresses.passage(article.id, passage.fingerprint)),
        article: article.id,
        section: section.id,
      }),
    ),
  );
}

function claimItem(claim: ClaimEntry, url: ToUrl): Datasets['claims'][number] {
  return published(datasets.claims.item, {
    ...claim,
    ...placeOf(addresses.claim(claim.id), url),
    passages: claim.citations.map(({ article, passage }) => passageId(article, passage)),
    evidence: claim.evidence.map((_, index) => evidenceId(claim, index)),
  });
}

function evidenceItems(claim: ClaimEntry, url: ToUrl): Datasets['evidence'] {
  return claim.evidence.map((piece, index) => {
    const own = { id: evidenceId(claim, index), claim: claim.id, decides: decides(claim, piece) };
    return published(
      datasets.evidence.item,
      piece.witness === 'reference'
        ? { ...piece, ...own }
        : { ...piece, ...own, url: url(addresses.sample(piece.sample)) },
    );
  });
}

function verdictItem(claim: ClaimEntry, url: ToUrl): Datasets['verdicts'][number] {
  return published(datasets.verdicts.item, {
    ...claim,
    claim: claim.id,
    url: url(addresses.claim(claim.id)),
    deciding: claim.evidence.flatMap((piece, index) =>
      decides(claim, piece) ? [evidenceId(claim, index)] : [],
    ),
  });
}

function guideItem(guide: GuideEntry, url: ToUrl): Datasets['guides'][number] {
  const page = addresses.guide(guide.id);
  return published(datasets.guides.item, {
    ...guide,
    ...placeOf(page, url),
    headings: guide.headings.map(({ depth, text, slug }) => ({ depth, text, url: url(`${page}#${slug}`) })),
    questions: guide.questions.map(({ ask, at: section }) => ({
      ask,
      url: url(addresses.answer(guide.id, section)),
    })),
  });
}

function sampleItem(sample: SampleEntry, url: ToUrl): Datasets['samples'][number] {
  const sideOf = ({ binaries, ...side }: SampleSide) => ({
    ...side,
    ...(binaries.length > 0 && { binaries }),
  });
  return published(datasets.samples.item, {
    ...sample,
    ...placeOf(addresses.sample(sample.id), url),
    ...recordOf(sideIds, (side) => sideOf(sample[side])),
  });
}
