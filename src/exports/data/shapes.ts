import { z } from 'zod';
import { unusedReasons, fingerprint, passageKinds } from '../../schemas/passage.ts';
import { dayOrMonth, httpsUrl, isoDate, kebabId, version } from '../../schemas/primitives.ts';
import { citationKey } from '../../schemas/citation.ts';
import { referenceSchema } from '../../schemas/reference.ts';
import { runRecordSchema } from '../../schemas/sample.ts';
import { sinceRelease, verdicts } from '../../schemas/claim.ts';
import { termSchema } from '../../schemas/term.ts';
import { needGroups, type NeedGroup } from '../../schemas/decision.ts';
import { directions, grounds } from '../../schemas/weighing.ts';
import { topicId } from '../../schemas/topic.ts';

/*
 * The shapes of what is published, one per dataset. The JSON Schemas are made from them, so that every field is
 * described here and nowhere else.
 */

const address = z.url().describe('Whole address on this site.');
const markdown = z.url().describe('The page as Markdown.');
const text = z.string().min(1);
const verdict = z
  .enum(verdicts)
  .describe('How the claim stands: computed from kind and evidence, never typed by hand.');
const tally = z
  .strictObject({
    confirmed: z.int().min(0),
    conditional: z.int().min(0),
    outdated: z.int().min(0),
    wrong: z.int().min(0),
    unverifiable: z.int().min(0),
    opinion: z.int().min(0),
  })
  .describe('How many claims have each verdict.');
const claimIds = z.array(kebabId).describe('Ids of claims, see claims.json.');
const guideIds = z.array(kebabId).describe('Ids of guides, see guides.json.');
const articleIds = z.array(kebabId).describe('Ids of articles, see articles.json.');
const sampleId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);
const sampleIds = z.array(sampleId).describe('Ids of samples, see samples.json.');
const passageId = z
  .string()
  .regex(/^[a-z0-9-]+:[0-9a-f]{10}(?:-[2-9])?$/)
  .describe('Article and fingerprint: the id of a passage, see passages.json.');
const evidenceId = z
  .string()
  .regex(/^[a-z0-9-]+\.\d+$/)
  .describe('Claim and number of the piece: the id of a piece of evidence, see evidence.json.');
const judgedVersions = z
  .strictObject({ django: version.optional(), flask: version.optional() })
  .describe('The framework versions that the evidence was judged against.');
const partialDate = z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/);
const known = <Value extends z.ZodType>(value: Value) =>
  z
    .strictObject({
      value,
      basis: z
        .enum(['stated', 'inferred'])
        .describe('Whether the text of the article shows it or we concluded it.'),
      from: text.optional().describe('What it was concluded from.'),
    })
    .optional();
const citedText = z.strictObject({ text, cites: z.array(citationKey).min(1) });

export const articleShape = z.strictObject({
  id: kebabId,
  url: address,
  markdown,
  title: text,
  short: text.describe('Who and when in two words.'),
  authors: z.array(z.strictObject({ name: text, about: text.optional() })),
  publisher: known(text),
  published: known(partialDate),
  updated: known(partialDate),
  original: known(httpsUrl).describe('The address of the article itself, where it is known.'),
  language: z.string().regex(/^[a-z]{2}$/),
  audience: text,
  description: text,
  rights: z
    .strictObject({
      publish: z.enum(['draft', 'digest', 'full']),
      holder: text.optional(),
      licence: text.optional(),
    })
    .describe('What is published of the article. The sentences of a digest are ours.'),
  imported: isoDate,
  sections: z.array(
    z.strictObject({
      id: kebabId,
      url: address,
      heading: text,
      level: z.int().min(2).max(6),
      restored: z.literal(true).optional().describe('The saved text had lost this heading.'),
      passages: z.array(passageId),
      claims: claimIds,
    }),
  ),
  claims: claimIds,
  guides: guideIds,
  tally,
  passages: z.strictObject({ all: z.int(), cited: z.int(), unused: z.int() }),
});

export const passageShape = z.strictObject({
  id: passageId,
  url: address,
  article: kebabId,
  section: kebabId,
  fingerprint: fingerprint.describe(
    'The first ten hexadecimal digits of the SHA-256 of its letters and digits (NFKC, lower case). The text itself belongs to its author and is not published.',
  ),
  kind: z.enum(passageKinds),
  claims: claimIds,
  unused: z.enum(unusedReasons).optional().describe('Why no claim cites it.'),
  note: text.optional(),
});

export const claimShape = z.strictObject({
  id: kebabId,
  url: address,
  markdown,
  statement: text.describe('In our own words; true or false unless it is an opinion.'),
  short: text,
  kind: z.enum(['fact', 'opinion']),
  framework: z.enum(['django', 'flask', 'both', 'other']),
  topic: topicId,
  topics: z.array(topicId),
  point: kebabId.describe(
    'The question of comparison that it answers; claims about the same thing share it.',
  ),
  stance: z.enum(['django', 'flask', 'neutral']).describe('Which framework it speaks for on its point.'),
  verdict,
  since: sinceRelease
    .optional()
    .describe('For an outdated claim: the release since which it no longer holds.'),
  articles: articleIds,
  passages: z.array(passageId).min(1).describe('Where the articles make it.'),
  evidence: z.array(evidenceId),
  contradicts: claimIds.describe('Claims that cannot be true together with it.'),
  related: claimIds.describe('Other claims on the same point.'),
  guides: guideIds,
  wouldSettle: text.optional().describe('What would settle a fact that has no evidence.'),
  versions: judgedVersions,
  reviewed: isoDate,
  reviewDue: isoDate.describe('The day after which the evidence should be judged again.'),
});

const finding = {
  id: evidenceId,
  claim: kebabId,
  finding: z.enum(['supports', 'contradicts', 'qualifies']),
  decides: z.boolean().describe('Whether the verdict of the claim follows from this piece.'),
  since: sinceRelease.optional(),
  condition: text.optional().describe('Under which condition the claim is true.'),
  reason: text.describe('What the witness says that leads to the finding.'),
};

export const evidenceShape = z.discriminatedUnion('witness', [
  z.strictObject({
    witness: z.literal('reference'),
    ...finding,
    reference: kebabId,
    anchor: text.optional(),
    url: httpsUrl.describe('The very place on the official page.'),
  }),
  z.strictObject({
    witness: z.literal('run'),
    ...finding,
    sample: sampleId,
    side: z.enum(['django', 'flask']),
    url: address,
  }),
]);

export const verdictShape = z.strictObject({
  claim: kebabId,
  url: address,
  verdict,
  since: sinceRelease.optional(),
  deciding: z.array(evidenceId).describe('The evidence from which the verdict follows.'),
  versions: judgedVersions,
  reviewed: isoDate,
});

export const referenceShape = z.strictObject({
  id: kebabId,
  url: address,
  markdown,
  title: text,
  publisher: text,
  official: httpsUrl.describe('The address of the source itself.'),
  kind: referenceSchema.shape.kind,
  product: kebabId.optional(),
  version: version.optional(),
  source: referenceSchema.shape.source,
  opened: text.optional(),
  checked: isoDate,
  anchors: z.array(text),
  claims: claimIds,
  guides: guideIds,
});

export const guideShape = z.strictObject({
  id: kebabId,
  url: address,
  markdown,
  title: text,
  question: text,
  description: text,
  core: z.boolean(),
  bottomLine: z.array(citedText).min(1),
  facts: z.array(z.strictObject({ aspect: text, django: citedText, flask: citedText })),
  headings: z.array(z.strictObject({ depth: z.int(), text, url: address })),
  questions: z
    .array(z.strictObject({ ask: text, url: address }))
    .describe('Questions of readers, each with the place of its answer.'),
  topics: z.array(z.strictObject({ topic: topicId, name: text, claims: claimIds })),
  claims: claimIds,
  cites: z.strictObject({ claims: claimIds, references: z.array(kebabId), samples: sampleIds }),
  articles: articleIds,
  tally,
  words: z.int(),
  appliesTo: z.strictObject({ django: version, flask: version }),
  reviewed: isoDate,
  reviewDue: isoDate,
});

const side = z.strictObject({
  main: text,
  requires: z.array(text),
  files: z.array(z.strictObject({ path: text, text: z.string() })),
  binaries: z
    .array(z.strictObject({ path: text, base64: z.string() }))
    .optional()
    .describe('Files that are no text.'),
});

export const sampleShape = z.strictObject({
  id: sampleId,
  url: address,
  markdown,
  title: text,
  summary: text,
  topic: topicId,
  topics: z.array(topicId),
  runtime: z.enum(['any', 'cpython']),
  django: side,
  flask: side,
  claims: claimIds,
  guides: guideIds,
});

export const runShape = z.strictObject({
  sample: sampleId,
  url: address,
  ...runRecordSchema.shape,
});

export const frameworkShape = z.strictObject({
  id: z.enum(['django', 'flask']),
  name: text,
  steward: text,
  website: httpsUrl,
  documentation: httpsUrl,
  repository: httpsUrl,
  licence: text,
  latest: version,
  releases: z.array(
    z.strictObject({
      version,
      released: isoDate,
      lts: z.literal(true).optional(),
      mainstreamUntil: dayOrMonth.optional(),
      securityUntil: dayOrMonth.optional(),
      pythons: z.array(version).optional(),
      pythonFrom: version.optional(),
      cites: z.array(citationKey),
    }),
  ),
});

export const termShape = z.strictObject({
  id: kebabId,
  url: address,
  term: termSchema.shape.term,
  writtenOut: termSchema.shape.writtenOut.describe('What an abbreviation stands for.'),
  forms: z.array(text).describe('Other forms in texts.'),
  definition: text,
  cites: z.array(citationKey).min(1),
  topics: z.array(topicId),
  guides: guideIds,
});

export const topicShape = z.strictObject({
  id: topicId,
  name: text,
  core: z.boolean(),
  guide: kebabId.optional(),
  claims: claimIds,
  points: z.array(
    z.strictObject({
      id: kebabId,
      claims: claimIds,
      articles: articleIds,
      agreement: z.enum(['single', 'agreed', 'disputed']),
    }),
  ),
  tally,
});

export const needShape = z.strictObject({
  id: kebabId,
  url: address.describe('The row of the need on the decision page.'),
  need: text,
  question: text,
  group: z.enum(Object.keys(needGroups) as [NeedGroup, ...NeedGroup[]]),
  topic: topicId,
  direction: z
    .enum(directions)
    .describe(
      'Which way it points: computed from the claims. A need on which evidence is split counts for neither.',
    ),
  ground: z.enum(grounds).describe('On what the direction stands.'),
  strength: z.int().min(0).max(3).describe('How much one step of weight counts.'),
  why: citedText,
  level: citedText.optional().describe('What an official page shows and no article says: both have it.'),
  claims: z.array(
    z.strictObject({
      id: kebabId,
      stance: z.enum(['django', 'flask', 'neutral']),
      decides: z.boolean().describe('Whether the direction follows from it.'),
    }),
  ),
  guide: kebabId.optional(),
});

export const comparisonShape = z.strictObject({
  id: kebabId,
  url: address.describe('The row of the table.'),
  topic: topicId,
  point: kebabId.optional().describe('The question; absent where the topic is compared as a whole.'),
  django: kebabId.optional().describe('The leading claim about Django; absent where no article says.'),
  flask: kebabId.optional().describe('The leading claim about Flask; absent where no article says.'),
  both: kebabId.optional().describe('The leading claim, where it is about both.'),
  claims: claimIds,
  articles: z.int().min(1).describe('How many articles speak to the question.'),
});

/** What a dataset holds, by its name: the file is `/data/<name>.json`. */
export const shapes = {
  articles: articleShape,
  passages: passageShape,
  claims: claimShape,
  evidence: evidenceShape,
  verdicts: verdictShape,
  references: referenceShape,
  guides: guideShape,
  samples: sampleShape,
  runs: runShape,
  frameworks: frameworkShape,
  topics: topicShape,
  glossary: termShape,
  needs: needShape,
  comparison: comparisonShape,
} as const;

export type DatasetName = keyof typeof shapes;
export const datasetNames = Object.keys(shapes) as DatasetName[];

/** One sentence on each dataset. */
export const datasetDescriptions: Readonly<Record<DatasetName, string>> = {
  articles: 'The articles that compare the frameworks: who, when, for whom, with their outline.',
  passages: 'The blocks of the articles, known by fingerprint; their text is not published.',
  claims: 'What the articles say, statement by statement, in our words, with the verdict.',
  evidence: 'What official pages and programs that were run say about the claims.',
  verdicts: 'How every claim stands, and from which evidence that follows.',
  references: 'Primary sources: official documentation, release notes, standards, surveys.',
  guides: 'The guides: question, short answer, facts side by side, what they cite.',
  samples: 'Small programs, the same task in Django and in Flask, with all their files.',
  runs: 'What running the samples produced: versions, hashes, output.',
  frameworks: 'The releases of Django and Flask with support dates and Python versions.',
  topics: 'The subjects of comparison with their points and whether the articles agree on them.',
  glossary: 'The terms of the field as the guides use them, each with what its definition stands on.',
  needs: 'The needs of the decision page: which way each points, how strongly, and on which claims.',
  comparison: 'The table of comparison: question by question the leading claim about each framework.',
};

/** The version of the shapes: the first number changes when a field goes or changes its meaning. */
export const dataVersion = '1.1.0';

const head = {
  $schema: z.url().describe('The JSON Schema of this file.'),
  version: z.literal(dataVersion).describe('Version of the shape (semver).'),
  edition: isoDate.describe('The day of the latest review in the content.'),
  url: z.url().describe('The address of this file.'),
  licence: z.literal('CC-BY-4.0').describe('SPDX identifier. The code of samples is under MIT.'),
  source: z.url().describe('The site that the data prints.'),
};

/**
 * The shape of the file of a dataset.
 * @param name the dataset
 */
export function fileShape(name: DatasetName) {
  return z.strictObject({ ...head, name: z.literal(name), description: text, items: z.array(shapes[name]) });
}

/** The shape of the file that holds everything. */
export const bundleShape = z.strictObject({
  ...head,
  name: z.literal('sourcebook'),
  description: text,
  data: z.strictObject({
    articles: z.array(articleShape),
    passages: z.array(passageShape),
    claims: z.array(claimShape),
    evidence: z.array(evidenceShape),
    verdicts: z.array(verdictShape),
    references: z.array(referenceShape),
    guides: z.array(guideShape),
    samples: z.array(sampleShape),
    runs: z.array(runShape),
    frameworks: z.array(frameworkShape),
    topics: z.array(topicShape),
    glossary: z.array(termShape),
    needs: z.array(needShape),
    comparison: z.array(comparisonShape),
  }),
});

/** The shape of the list of files. */
export const catalogueShape = z.strictObject({
  ...head,
  name: z.literal('index'),
  description: text,
  files: z.array(
    z.strictObject({ name: text, description: text, url: z.url(), schema: z.url(), items: z.int().min(0) }),
  ),
});

export type Bundle = z.infer<typeof bundleShape>;
export type Datasets = Bundle['data'];
