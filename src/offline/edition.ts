import { z } from 'zod';
import { textOf, type Files } from './files.ts';

/** The file of a built site that says what it is. */
export const editionFile = 'edition.json';

/** What a built site says of itself, for the tools that make other editions of it. */
const editionSchema = z.strictObject({
  /** The latest day on which anything in the content was judged. */
  edition: z.iso.date(),
  /** Scheme and host where it is published. */
  site: z.url(),
  /** The base path, with a slash at both ends. */
  base: z.string().regex(/^\/(?:.*\/)?$/u),
});

export type Edition = z.infer<typeof editionSchema>;

/**
 * Reads what a built site is.
 * @throws where it has no such file, or a wrong one
 */
export function editionOf(site: Files): Edition {
  const bytes = site.get(editionFile);
  if (bytes === undefined)
    throw new Error(`The site has no ${editionFile}: build it first, with "npm run build".`);
  return editionSchema.parse(JSON.parse(textOf(bytes)));
}
