import { z } from 'zod';
import type { Derived } from './inference.ts';
import { anchor, httpsUrl, isoDate, kebabId, plainText, version } from './primitives.ts';
import { claimIds, guideIds, markdownUrl, pageUrl } from './published.ts';

/** A primary source. The file's name is the id. */
export const referenceSchema = z.strictObject({
  title: plainText,
  publisher: plainText,
  url: httpsUrl.describe('The URL of the source itself.'),
  kind: z.enum([
    'documentation',
    'release-notes',
    'advisory',
    'standard',
    'survey',
    'engineering-post',
    'source-code',
    'package-page',
    'discussion',
  ]),
  product: kebabId
    .optional()
    .describe('The product that the source describes, such as "django" or "sqlalchemy".'),
  version: version.optional().describe('The version that the source describes.'),
  source: z
    .strictObject({
      package: z.string().describe('Name of the package on PyPI.'),
      version,
      document: z
        .string()
        .describe(
          'Sphinx document name, such as "ref/contrib/admin/index", or the path of the file in the distribution.',
        ),
    })
    .optional()
    .describe('Where the same page stands in the pinned source distribution: it proves the URL.'),
  opened: plainText
    .optional()
    .describe('For a source outside pinned documentation: when and in what form it was opened.'),
  checked: isoDate,
});

/** What follows for a reference from all content together, as far as it is published. */
const referenceDerivedSchema = z.object({
  anchors: z.array(anchor).describe('The anchors that are cited, each once.'),
  claims: claimIds.describe('Ids of the claims for or against which it is evidence; see claims.json.'),
  guides: guideIds.describe('Ids of the guides that cite it; see guides.json.'),
});

export const publishedReferenceSchema = z.object({
  id: kebabId,
  url: pageUrl,
  markdown: markdownUrl,
  official: referenceSchema.shape.url,
  ...referenceSchema.omit({ url: true }).shape,
  ...referenceDerivedSchema.shape,
});

export type Reference = z.infer<typeof referenceSchema>;
export type ReferenceDerived = Derived<typeof referenceDerivedSchema>;
