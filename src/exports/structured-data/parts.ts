import type { BreadcrumbList } from 'schema-dts';
import { addresses } from '../../schemas/addresses.ts';
import { siteName } from '../about.ts';
import type { ExportContext } from '../context.ts';

/** The site as the organisation that stands behind it. */
export const siteOrganization = ({ url }: ExportContext) =>
  ({ '@type': 'Organization', name: siteName, url: url(addresses.home()) }) as const;

/**
 * The frameworks as software.
 * @param context the content
 * @param versionOf the version of each that is meant
 */
export const frameworkApplications = (
  { corpus }: ExportContext,
  versionOf: (framework: ExportContext['corpus']['frameworks'][number]) => string,
) =>
  corpus.frameworks.map((framework) => ({
    '@type': 'SoftwareApplication' as const,
    name: framework.name,
    url: framework.website,
    softwareVersion: versionOf(framework),
  }));

/** A page with its name. */
export type Crumb = readonly [label: string, address: string];

/**
 * The way from the home page to a page.
 * @param context where the site is published
 * @param crumbs the pages after the home page, the last one the page itself
 */
export function breadcrumbs({ url }: ExportContext, ...crumbs: readonly Crumb[]): BreadcrumbList {
  const home: Crumb = ['Home', addresses.home()];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [home, ...crumbs].map(([name, address], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url(address),
    })),
  };
}
