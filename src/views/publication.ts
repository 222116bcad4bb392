import type { Publication } from '../schemas/publication.ts';

/** Where this build is published. */
export const publication: Publication = {
  site: import.meta.env.SITE,
  base: import.meta.env.BASE_URL,
};
