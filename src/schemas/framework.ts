import { z } from 'zod';
import { citationKey } from './citation.ts';
import { dayOrMonth, httpsUrl, isoDate, plainText, version } from './primitives.ts';

const releaseSchema = z.strictObject({
  version,
  released: isoDate,
  lts: z.literal(true).optional().describe('Long-term support release.'),
  mainstreamUntil: dayOrMonth
    .optional()
    .describe(
      'End of bug fixes, where the project names it: a day, or a month that is supported to its end.',
    ),
  securityUntil: dayOrMonth
    .optional()
    .describe(
      'End of security fixes, where the project names it: a day, or a month that is supported to its end.',
    ),
  pythons: z
    .array(version)
    .min(1)
    .optional()
    .describe('The Python versions that the project lists for the release.'),
  pythonFrom: version.optional().describe('The oldest Python, where the project names only that.'),
  cites: z.array(citationKey).min(1),
});

/** Django or Flask. The file's name is the id. */
export const frameworkSchema = z.strictObject({
  name: plainText,
  steward: plainText,
  website: httpsUrl,
  documentation: httpsUrl,
  repository: httpsUrl,
  licence: z.string(),
  releases: z.array(releaseSchema).min(1).describe('Newest first.'),
});

export const publishedFrameworkSchema = z.object({
  id: z.enum(['django', 'flask']),
  ...frameworkSchema.shape,
  latest: version.describe('The newest release on the day of the edition.'),
});

export type Framework = z.infer<typeof frameworkSchema>;
export type Release = z.infer<typeof releaseSchema>;
