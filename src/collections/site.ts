import type { LinkedTerm, Listing, Marker, Measurements } from '../schemas/marker.ts';
import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import { notesSource, sectionNotes } from './articles.ts';
import { siteCorpus } from '../corpus/site-corpus.ts';
import { measurementsOf } from '../corpus/measurements.ts';
import { listingOf, markerOf } from './markers.ts';
import { once } from '../corpus/once.ts';

/*
 * What the configuration of the site needs from the content: the navigation, and what the texts in MDX refer to.
 */

/** The folder and id of a text by its path: `content/guides/orm.mdx`. */
function textAt(path: string): { readonly folder: string; readonly id: string } | undefined {
  const [, folder, id] = /\/content\/(articles|guides|pages)\/([^/]+)\.mdx$/.exec(path) ?? [];
  return folder === undefined || id === undefined ? undefined : { folder, id };
}

const linkedTerms = once((corpus: Corpus): readonly LinkedTerm[] =>
  corpus.terms.map(({ id, names, term, writtenOut, definition }) => ({
    id,
    names,
    note: { href: addresses.term(id), term, writtenOut, definition },
  })),
);

/** What the Markdown plugins ask for. */
export const texts = {
  markers(key: string, path: string): Marker | undefined {
    const corpus = siteCorpus();
    const text = textAt(path);
    const guide = text?.folder === 'guides' ? corpus.lookup.guides[text.id] : undefined;
    return markerOf(corpus, key, guide?.cites.claims ?? []);
  },
  listing(id: string, region: string | undefined): Listing | undefined {
    return listingOf(siteCorpus(), id, region);
  },
  terms(): readonly LinkedTerm[] {
    return linkedTerms(siteCorpus());
  },
  measurements(id: string): Measurements | undefined {
    return measurementsOf(siteCorpus(), id);
  },
  notes(path: string): readonly unknown[] | undefined {
    const text = textAt(path);
    return text?.folder === 'articles' ? sectionNotes(notesSource(siteCorpus(), text.id)) : undefined;
  },
};

interface NavigationLink {
  readonly label: string;
  readonly link: string;
}

interface NavigationGroup {
  readonly label: string;
  readonly items: readonly NavigationLink[];
}

/** So many guides beside the core ones, and so many articles, stand in the menu; where there are more, the lists do. */
const most = { guides: 30, articles: 12 } as const;

/** The places of the site, never all its pages: guides, articles, and what they rest on. */
export function navigation(corpus: Corpus = siteCorpus()): readonly NavigationGroup[] {
  return navigationOf(corpus);
}

const navigationOf = once(({ articles, guides }: Corpus): readonly NavigationGroup[] => {
  const guideLinks = (core: boolean): NavigationLink[] =>
    guides
      .filter((guide) => guide.core === core)
      .map(({ id, title }) => ({ label: title, link: addresses.guide(id) }));
  const further = guideLinks(false);
  const groups: NavigationGroup[] = [
    {
      label: 'Choose',
      items: [
        { label: 'Decide for your project', link: addresses.decide() },
        { label: 'Compare side by side', link: addresses.compare() },
      ],
    },
    { label: 'Guides', items: [{ label: 'All guides', link: addresses.guides() }, ...guideLinks(true)] },
    { label: 'Further guides', items: further.length > most.guides ? [] : further },
    {
      label: 'Evidence',
      items: [
        { label: 'Claims', link: addresses.claims() },
        { label: 'Disagreements', link: addresses.page('disagreements') },
        { label: 'Wrong today', link: addresses.page('wrong-today') },
        { label: 'References', link: addresses.references() },
        { label: 'Samples', link: addresses.samples() },
        { label: 'Releases', link: addresses.page('frameworks') },
        { label: 'Honesty ledger', link: addresses.page('ledger') },
      ],
    },
    {
      label: 'Articles',
      items: [
        { label: 'All articles', link: addresses.articles() },
        ...(articles.length > most.articles
          ? []
          : articles.map(({ id, short }) => ({ label: short, link: addresses.article(id) }))),
      ],
    },
    {
      label: 'The Sourcebook',
      items: [
        { label: 'Method', link: addresses.page('method') },
        { label: 'About', link: addresses.page('about') },
        { label: 'For developers', link: addresses.page('developers') },
        { label: 'Questions of readers', link: addresses.page('questions') },
        { label: 'Glossary', link: addresses.glossary() },
        { label: 'Search', link: addresses.search() },
        { label: 'Everything from A to Z', link: addresses.page('index') },
      ],
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
});
