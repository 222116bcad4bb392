import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import { memoize } from '../corpus/memoize.ts';

/**
 * The day on which each page was last looked at, by its address: what the sitemap tells search engines. A list of
 * entries is as old as the newest of all.
 */
export const lastChanges = memoize(
  (corpus: Corpus): ReadonlyMap<string, string> =>
    new Map([
      ...corpus.guides.map(({ id, reviewed }): [string, string] => [addresses.guide(id), reviewed]),
      ...corpus.claims.map(({ id, reviewed }): [string, string] => [addresses.claim(id), reviewed]),
      ...corpus.articles.map(({ id, imported }): [string, string] => [addresses.article(id), imported]),
      ...corpus.references.map(({ id, checked }): [string, string] => [addresses.reference(id), checked]),
      ...corpus.samples.flatMap(({ id, run }): [string, string][] =>
        run === undefined ? [] : [[addresses.sample(id), run.recorded]],
      ),
      ...corpus.pages
        .filter(({ id }) => id !== 'home')
        .map(({ id, reviewed }): [string, string] => [addresses.page(id), reviewed]),
      ...[
        addresses.home(),
        addresses.guides(),
        addresses.claims(),
        addresses.articles(),
        addresses.references(),
        addresses.samples(),
        addresses.page('disagreements'),
        addresses.page('ledger'),
        addresses.page('wrong-today'),
        addresses.page('questions'),
        addresses.glossary(),
        addresses.page('index'),
      ].map((address): [string, string] => [address, corpus.today]),
    ]),
);
