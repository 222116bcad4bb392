import type { Page, Site } from './site.ts';

/** A link that does not lead where it should. */
export interface DeadLink {
  readonly page: string;
  readonly link: string;
  readonly why: string;
}

const attributes = ['href', 'src', 'poster', 'data'] as const;

function linksOf(page: Page): string[] {
  const found = attributes.flatMap((name) =>
    [...page.document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
  const sets = [...page.document.querySelectorAll('[srcset]')].flatMap((element) =>
    (element.getAttribute('srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? ''),
  );
  return [...new Set([...found, ...sets])];
}

/** The part of a fragment that names an element, without a text directive. */
const anchorOf = (fragment: string): string => decodeURIComponent(fragment.split(':~:')[0] ?? '');

function fault(
  site: Site,
  page: Page,
  link: string,
  idsOf: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (link.startsWith('https://')) return undefined;
  if (link.startsWith('#')) {
    const anchor = anchorOf(link.slice(1));
    return anchor === '' || idsOf.get(page.address)?.has(anchor) ? undefined : 'the page has no such anchor';
  }
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return 'neither https nor an address of the site';
  if (!link.startsWith('/') || link.startsWith('//')) return 'not an address from the root';
  if (!link.startsWith(site.base)) return `not below the base path ${site.base}`;
  const hash = link.indexOf('#');
  const path = `/${link.slice(site.base.length, hash === -1 ? undefined : hash)}`;
  if (!site.addresses.has(path)) {
    return site.addresses.has(`${path}/`) ? 'lacks the slash at its end' : 'nothing is there';
  }
  const anchor = hash === -1 ? '' : anchorOf(link.slice(hash + 1));
  if (anchor === '' || idsOf.get(path)?.has(anchor)) return undefined;
  return 'the page is there, the anchor is not';
}

/**
 * Finds the links of a site that lead nowhere: pages, files and anchors that are not there, addresses without the base
 * path or without the slash at the end, relative addresses, and schemes other than https.
 */
export function deadLinks(site: Site): DeadLink[] {
  const idsOf = new Map(site.pages.map((page) => [page.address, new Set(page.ids)]));
  return site.pages.flatMap((page) =>
    linksOf(page).flatMap((link) => {
      const why = fault(site, page, link, idsOf);
      return why === undefined ? [] : [{ page: page.address, link, why }];
    }),
  );
}
