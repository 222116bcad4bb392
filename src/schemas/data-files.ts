import { z } from 'zod';
import { publishedArticleSchema } from './article.ts';
import { publishedClaimSchema, publishedEvidenceSchema, publishedVerdictSchema } from './claim.ts';
import { publishedComparisonRowSchema } from './comparison.ts';
import { publishedNeedSchema } from './decision.ts';
import { publishedFrameworkSchema } from './framework.ts';
import { publishedGuideSchema } from './guide.ts';
import { publishedPassageSchema } from './passage.ts';
import { isoDate } from './primitives.ts';
import { publishedReferenceSchema } from './reference.ts';
import { publishedRunSchema, publishedSampleSchema } from './sample.ts';
import { publishedTermSchema } from './term.ts';
import { publishedTopicSchema } from './topic.ts';

/** What is published as data, by the name of the file: `/data/<name>.json`. */
export const datasets = {
  articles: {
    item: publishedArticleSchema,
    typeName: 'Article',
    description: 'The articles that compare the frameworks: who, when, for whom, with their outline.',
  },
  passages: {
    item: publishedPassageSchema,
    typeName: 'Passage',
    description: 'The blocks of the articles, known by fingerprint; their text is not published.',
  },
  claims: {
    item: publishedClaimSchema,
    typeName: 'Claim',
    description: 'What the articles say, statement by statement, in our words, with the verdict.',
  },
  evidence: {
    item: publishedEvidenceSchema,
    typeName: 'Evidence',
    description: 'What official pages and programs that were run say about the claims.',
  },
  verdicts: {
    item: publishedVerdictSchema,
    typeName: 'Verdict',
    description: 'How every claim stands, and from which evidence that follows.',
  },
  references: {
    item: publishedReferenceSchema,
    typeName: 'Reference',
    description: 'Primary sources: official documentation, release notes, standards, surveys.',
  },
  guides: {
    item: publishedGuideSchema,
    typeName: 'Guide',
    description: 'The guides: question, short answer, facts side by side, what they cite.',
  },
  samples: {
    item: publishedSampleSchema,
    typeName: 'Sample',
    description: 'Small programs, the same task in Django and in Flask, with all their files.',
  },
  runs: {
    item: publishedRunSchema,
    typeName: 'Run',
    description: 'What running the samples produced: versions, hashes, output.',
  },
  frameworks: {
    item: publishedFrameworkSchema,
    typeName: 'Framework',
    description: 'The releases of Django and Flask with support dates and Python versions.',
  },
  topics: {
    item: publishedTopicSchema,
    typeName: 'Topic',
    description: 'The subjects of comparison with their points and whether the articles agree on them.',
  },
  glossary: {
    item: publishedTermSchema,
    typeName: 'Term',
    description: 'The terms of the field as the guides use them, each with what its definition rests on.',
  },
  needs: {
    item: publishedNeedSchema,
    typeName: 'Need',
    description: 'The needs of the decision page: which way each points, how strongly, and on which claims.',
  },
  comparison: {
    item: publishedComparisonRowSchema,
    typeName: 'ComparisonRow',
    description: 'The table of comparison: question by question the leading claim about each framework.',
  },
} as const;

export type DatasetName = keyof typeof datasets;
export const datasetNames = Object.keys(datasets) as DatasetName[];

/** The items of every dataset. */
export type Datasets = {
  readonly [Name in DatasetName]: readonly z.output<(typeof datasets)[Name]['item']>[];
};

/** The version of the data: the first number changes when a field goes or changes its meaning. */
export const dataVersion = '1.1.0';

const text = z.string().min(1);

const head = {
  $schema: z.url().describe('The JSON Schema of this file.'),
  version: z.literal(dataVersion).describe('Version of the shape (semver).'),
  edition: isoDate.describe('The day of the latest review in the content.'),
  url: z.url().describe('The URL of this file.'),
  licence: z.literal('CC-BY-4.0').describe('SPDX identifier. The code of samples is under MIT.'),
  source: z.url().describe('The site that publishes the data.'),
};

/**
 * The schema of the file of a dataset.
 * @param name the dataset
 */
export function dataFileSchema(name: DatasetName) {
  return z.object({
    ...head,
    name: z.literal(name),
    description: text,
    items: z.array(datasets[name].item),
  });
}

/** The schema of the file that holds everything. */
export const bundleSchema = z.object({
  ...head,
  name: z.literal('sourcebook'),
  description: text,
  data: z.object(Object.fromEntries(datasetNames.map((name) => [name, z.array(datasets[name].item)]))),
});

/** The schema of the list of files. */
export const catalogueSchema = z.object({
  ...head,
  name: z.literal('index'),
  description: text,
  files: z.array(
    z.object({ name: text, description: text, url: z.url(), schema: z.url(), items: z.int().min(0) }),
  ),
});
