import { z } from 'zod';

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
