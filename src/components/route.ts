import type { StarlightRouteData } from '@astrojs/starlight/route-data';

/** A heading of a page. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** What a page tells its frame. */
export interface PageOfSite {
  readonly title: string;
  readonly description: string;
  /** In order; without them there is no list of contents. */
  readonly headings: readonly Heading[];
  /** Whether room is left for the menu beside the text. */
  readonly sidebar: boolean;
  /** What stands in the head beside what every page has. */
  readonly head: StarlightRouteData['head'];
}

const lang = 'en-GB';
const locale = { dir: 'ltr', lang, locale: undefined } as const;
const contents = { minHeadingLevel: 2, maxHeadingLevel: 3 } as const;

type Contents = NonNullable<StarlightRouteData['toc']>;

/** The headings as a tree of two levels. */
function contentsOf(headings: readonly Heading[]): Contents {
  const items: Contents['items'] = [];
  for (const { depth, slug, text } of headings) {
    if (depth < contents.minHeadingLevel || depth > contents.maxHeadingLevel) continue;
    const last = items.at(-1);
    const item = { depth, slug, text, children: [] };
    if (last !== undefined && last.depth < depth) last.children.push(item);
    else items.push(item);
  }
  return { ...contents, items };
}

/**
 * What Starlight's components read of a page. Starlight's own `StarlightPage` makes a schema for every page, parses what the
 * page says with it, builds the menu anew and copies the whole: more work than to write the page. All pages of this site
 * are code that is checked by its types, and their menu is the same for all.
 * @param page what the page tells
 * @param id its address without slashes at the ends
 * @param siteTitle the name of the site
 * @param home the address of the home page, with the base path
 */
export function routeOf(page: PageOfSite, id: string, siteTitle: string, home: string): StarlightRouteData {
  const { title, description, headings } = page;
  return {
    ...locale,
    id,
    entryMeta: locale,
    entry: {
      id,
      body: '',
      collection: 'docs',
      filePath: '',
      data: {
        title,
        description,
        pagefind: true,
        head: [],
        template: 'doc',
        editUrl: false,
        draft: false,
        sidebar: { hidden: false, attrs: {} },
      },
    },
    head: page.head,
    headings: [...headings],
    toc: headings.length > 1 ? contentsOf(headings) : undefined,
    hasSidebar: page.sidebar,
    sidebar: [],
    pagination: { prev: undefined, next: undefined },
    siteTitle,
    siteTitleHref: home,
    lastUpdated: undefined,
    editUrl: undefined,
  };
}
