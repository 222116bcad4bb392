import type { AstroConfig } from 'astro';
import type { SiteUrl } from '../schemas/site-url.ts';

/**
 * Where the site is published, by Astro's configuration.
 * @param config the configuration; Astro may have taken the slash off the end of its base path
 */
export function siteUrlOf({ site, base }: Pick<AstroConfig, 'site' | 'base'>): SiteUrl {
  return { site: site ?? '', base: base.replace(/\/*$/, '/') };
}
