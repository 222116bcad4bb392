import { z } from 'zod';
import { httpsUrl, isoDate, kebabId, plainText, version } from './primitives.ts';

/** A primary source. The file's name is the id. */
export const referenceSchema = z.strictObject({
  title: plainText,
  publisher: plainText,
  url: httpsUrl,
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
  /** The product that the source describes, e.g. `django`, `flask`, `sqlalchemy`. */
  product: kebabId.optional(),
  /** The version that the source describes. */
  version: version.optional(),
  /** Where the same page stands in the pinned source distribution: how the address is proved. */
  source: z
    .strictObject({
      /** Name of the package on PyPI. */
      package: z.string(),
      version,
      /** Sphinx document name, e.g. `ref/contrib/admin/index`, or the file's path in the distribution. */
      document: z.string(),
    })
    .optional(),
  /** For a source outside pinned documentation: when and in what form it was opened. */
  opened: plainText.optional(),
  checked: isoDate,
});

export type Reference = z.infer<typeof referenceSchema>;
export const referenceId = kebabId;
