import { withBase } from './addresses.ts';

/** What the site calls itself. */
export const siteName = 'The Django & Flask Sourcebook';

/** Where the site is published: machine files carry whole addresses, so that they can be read anywhere. */
export interface SiteUrl {
  /** Scheme and host, such as `https://example.org`. */
  readonly site: string;
  /** The base path, such as `/` or `/repo`. */
  readonly base: string;
}

/**
 * The whole address of a place of the site.
 * @param siteUrl where the site is published
 * @param address an address of the site, without the base path; begins with `/`
 */
export function absoluteUrl(siteUrl: SiteUrl, address: string): string {
  return `${siteUrl.site.replace(/\/+$/, '')}${withBase(siteUrl.base, address)}`;
}
