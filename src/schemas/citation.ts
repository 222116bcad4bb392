import { z } from 'zod';
import { plainText } from './primitives.ts';

/**
 * The short form in which prose and front matter cite:
 * `claim:<id>`, `ref:<id>` or `ref:<id>#<anchor>`, `run:<topic>/<name>`.
 * In MDX it is the address of a link: `[](claim:django-admin-built-in)`.
 */
export const citationKey = z
  .string()
  .regex(
    /^(?:claim:[a-z0-9-]+|ref:[a-z0-9-]+(?:#[^\s#]+)?|run:[a-z0-9-]+\/[a-z0-9-]+)$/,
    'must be claim:<id>, ref:<id>, ref:<id>#<anchor> or run:<topic>/<name>',
  );

/** A statement with its citations. */
export const citedText = z.strictObject({ text: plainText, cites: z.array(citationKey).min(1) });

/** A citation key taken apart. */
export type CitationTarget =
  | { readonly to: 'claim'; readonly id: string }
  | { readonly to: 'reference'; readonly id: string; readonly anchor: string | undefined }
  | { readonly to: 'run'; readonly id: string };

/**
 * Takes a citation key apart.
 * @param key a string in the form of {@link citationKey}
 * @returns the target, or `undefined` where the string is not a citation key
 */
export function parseCitationKey(key: string): CitationTarget | undefined {
  if (!citationKey.safeParse(key).success) return undefined;
  const colon = key.indexOf(':');
  const rest = key.slice(colon + 1);
  switch (key.slice(0, colon)) {
    case 'claim':
      return { to: 'claim', id: rest };
    case 'run':
      return { to: 'run', id: rest };
    default: {
      const hash = rest.indexOf('#');
      return hash === -1
        ? { to: 'reference', id: rest, anchor: undefined }
        : { to: 'reference', id: rest.slice(0, hash), anchor: rest.slice(hash + 1) };
    }
  }
}
