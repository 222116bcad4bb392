/** One address of every kind of page, below the base path. Kinds that have many pages are given by the start of theirs. */
export const templates = [
  { name: 'home', address: '/' },
  { name: 'guides', address: '/guides/' },
  { name: 'guide', address: '/guides/orm/' },
  { name: 'articles', address: '/articles/' },
  { name: 'article', address: '/articles/iroegbu-comparing/' },
  { name: 'claims', address: '/claims/' },
  { name: 'claim', below: '/claims/' },
  { name: 'references', address: '/references/' },
  { name: 'reference', below: '/references/' },
  { name: 'samples', address: '/samples/' },
  { name: 'sample', below: '/samples/' },
  { name: 'frameworks', address: '/frameworks/' },
  { name: 'disagreements', address: '/disagreements/' },
  { name: 'decide', address: '/decide/' },
  { name: 'compare', address: '/compare/' },
  { name: 'ledger', address: '/ledger/' },
  { name: 'questions', address: '/questions/' },
  { name: 'glossary', address: '/glossary/' },
  { name: 'search', address: '/search/' },
  { name: 'method', address: '/method/' },
  { name: 'offline', address: '/offline/' },
  { name: 'style-guide', address: '/style-guide/' },
  { name: 'a-to-z', address: '/index/' },
  { name: 'not-found', address: '/404.html' },
] as const satisfies readonly ({ name: string } & ({ address: string } | { below: string }))[];

/**
 * The address of a template: its own, or the first one of its kind in the built site.
 * @param template the template
 * @param addresses the addresses of all pages
 */
export function addressOf(template: (typeof templates)[number], addresses: Iterable<string>): string {
  if ('address' in template) return template.address;
  const first = [...addresses]
    .toSorted()
    .find(
      (address) => address.startsWith(template.below) && address.endsWith('/') && address !== template.below,
    );
  return first ?? template.below;
}
