import { z } from 'zod';
import { byFramework } from './framework.ts';
import type { Derived } from './inference.ts';
import { kebabId } from './primitives.ts';
import { claimIds, pageUrl } from './published.ts';
import { topicId } from './topic.ts';

/** A row of the table of comparison: one question, the leading claim about each framework. */
const comparisonRowSchema = z.object({
  id: kebabId.describe('Topic and question in one id; unique.'),
  topic: topicId,
  point: kebabId.optional().describe('The question; absent where the topic is compared as a whole.'),
  ...byFramework(
    kebabId.optional().describe('The leading claim about this framework; absent where no article says.'),
  ),
  both: kebabId.optional().describe('The leading claim, where it is about both.'),
  claims: claimIds.describe('Ids of all claims that answer the question; see claims.json.'),
  articles: z.int().min(1).describe('How many articles speak to the question.'),
});

export const publishedComparisonRowSchema = z.object({
  ...comparisonRowSchema.shape,
  url: pageUrl.describe('The row of the table.'),
});

export type ComparisonRow = Derived<typeof comparisonRowSchema>;
