import { z } from 'zod';
import { dayOrMonth, httpsUrl, isoDate, plainText, version } from './primitives.ts';
import { citationKey } from './citation.ts';

export const releaseSchema = z.strictObject({
  version,
  released: isoDate,
  /** Long-term support release. */
  lts: z.literal(true).optional(),
  /** End of bug fixes and end of security fixes, where the project names them: a day, or a month that is supported to its end. */
  mainstreamUntil: dayOrMonth.optional(),
  securityUntil: dayOrMonth.optional(),
  /** The Python versions that the project lists for the release. */
  pythons: z.array(version).min(1).optional(),
  /** The oldest Python, where the project names only that. */
  pythonFrom: version.optional(),
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
  /** Newest first. */
  releases: z.array(releaseSchema).min(1),
});

export type Framework = z.infer<typeof frameworkSchema>;
export type Release = z.infer<typeof releaseSchema>;
