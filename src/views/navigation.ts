import type { Corpus } from '../corpus/entries.ts';
import { memoize } from '../corpus/memoize.ts';
import { addresses } from '../schemas/addresses.ts';

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
export const navigation = memoize(({ articles, guides }: Corpus): readonly NavigationGroup[] => {
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
