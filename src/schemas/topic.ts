import { z } from 'zod';
import type { Derived } from './inference.ts';
import { kebabId } from './primitives.ts';
import { articleIds, claimIds, tally } from './published.ts';

/**
 * The subjects of comparison. The first six are the core topics.
 * A file `content/claims/<topic>.yaml` holds the claims of a topic; a guide names the topics that it covers.
 */
export const topics = {
  admin: 'Admin interface',
  orm: 'ORM and databases',
  security: 'Security',
  routing: 'Routing and views',
  templates: 'Templates',
  scalability: 'Scalability',
  choose: 'Choosing',
  moving: 'Moving from one to the other',
  architecture: 'Architecture and project structure',
  'reusable-components': 'Reusable components',
  flexibility: 'Flexibility and extensions',
  performance: 'Performance',
  async: 'Async',
  auth: 'Authentication and users',
  forms: 'Forms and validation',
  testing: 'Testing',
  'rest-api': 'REST APIs',
  i18n: 'Internationalisation',
  deployment: 'Deployment and operations',
  'learning-curve': 'Learning curve and first steps',
  'development-speed': 'Development speed and cost',
  history: 'History',
  adopters: 'Adopters',
  'community-jobs': 'Community and jobs',
} as const;

export type TopicId = keyof typeof topics;

export const coreTopics = [
  'admin',
  'orm',
  'security',
  'routing',
  'templates',
  'scalability',
] as const satisfies TopicId[];

export const topicId = z.enum(Object.keys(topics) as [TopicId, ...TopicId[]]);

/** The claims that answer one question of comparison. */
const pointSchema = z.object({
  id: kebabId,
  claims: claimIds,
  articles: articleIds.describe('Ids of the articles that speak to it, oldest first; see articles.json.'),
  agreement: z
    .enum(['single', 'agreed', 'disputed'])
    .describe(
      '"single": one article speaks to it; "agreed": several, and none contradicts another; "disputed": some do.',
    ),
});

/** A topic as the corpus derives it; it is published as it is. */
export const publishedTopicSchema = z.object({
  id: topicId,
  name: z.string(),
  core: z.boolean().describe('Whether it is one of the six core topics.'),
  guide: kebabId
    .optional()
    .describe('The guide that covers it; absent only while the content is incomplete.'),
  claims: claimIds.describe('Ids of the claims of its own file; see claims.json.'),
  points: z.array(pointSchema),
  tally,
});

export type Point = Derived<typeof pointSchema>;
export type Topic = Derived<typeof publishedTopicSchema>;
