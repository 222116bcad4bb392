import type { SiteUrl } from '../schemas/site-url.ts';

/** Where this build is published. */
export const siteUrl: SiteUrl = {
  site: import.meta.env.SITE,
  base: import.meta.env.BASE_URL,
};
