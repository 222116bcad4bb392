import { z } from 'zod';
import { citationKey } from './citation.ts';
import { frameworkIds, type FrameworkId, type SideId, sideIds } from './framework-ids.ts';
import { dayOrMonth, hexColour, httpsUrl, isoDate, plainText, version } from './primitives.ts';
import { recordOf } from './record.ts';

/**
 * The same field for each side.
 * @param schema the schema of the field
 */
export function bySide<Schema extends z.ZodType>(schema: Schema): Record<SideId, Schema> {
  return recordOf(sideIds, () => schema);
}

type ByFramework<Schema extends z.ZodType> = {
  [Id in FrameworkId]: Id extends SideId ? Schema : z.ZodOptional<Schema>;
};

/**
 * The same field for each framework, optional for those that are no side.
 * @param schema the schema of the field
 */
export function byFramework<Schema extends z.ZodType>(schema: Schema): ByFramework<Schema> {
  const all = { ...recordOf(frameworkIds, () => schema.optional()), ...bySide(schema) };
  return all as ByFramework<Schema>;
}

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

/** A colour on a light and on a dark page. */
const colourSchema = z.strictObject({ light: hexColour, dark: hexColour });

/** A framework. The file's name is the id. */
export const frameworkSchema = z.strictObject({
  name: plainText,
  order: z.int().min(1).describe('Place among the frameworks: lower first.'),
  colours: z.strictObject({
    strong: colourSchema.describe(
      'Of its name and its signs: readable as text, and apart from the other frameworks.',
    ),
    soft: colourSchema.describe('Of areas behind its text.'),
  }),
  steward: plainText,
  website: httpsUrl,
  documentation: httpsUrl,
  repository: httpsUrl,
  licence: z.string(),
  releases: z.array(releaseSchema).min(1).describe('Newest first.'),
});

export const publishedFrameworkSchema = z.object({
  id: z.enum(frameworkIds),
  ...frameworkSchema.omit({ order: true, colours: true }).shape,
  latest: version.describe('The newest release on the day of the edition.'),
});

export type Framework = z.infer<typeof frameworkSchema>;
export type Release = z.infer<typeof releaseSchema>;
