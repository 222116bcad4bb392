import { byCodeUnit } from '../corpus/derive/order.ts';
import type { Corpus } from '../corpus/entries.ts';
import { tools } from '../corpus/tools.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Place } from '../schemas/marker.ts';
import { referenceLabel, titleOf } from '../corpus/labels.ts';

interface IndexEntry extends Place {
  readonly kind: string;
}

/** Everything that has a page, by its first letter. */
export function aToZ(
  corpus: Corpus,
): { readonly letter: string; readonly slug: string; readonly entries: readonly IndexEntry[] }[] {
  const entries: IndexEntry[] = [
    ...corpus.guides.map(({ id, title }) => ({ href: addresses.guide(id), label: title, kind: 'guide' })),
    ...corpus.articles.map(({ id, title, short }) => ({
      href: addresses.article(id),
      label: `${title} (${short})`,
      kind: 'article',
    })),
    ...corpus.claims.map(({ id, statement, verdict }) => ({
      href: addresses.claim(id),
      label: titleOf(statement),
      kind: `claim, ${verdict}`,
    })),
    ...corpus.references.map((reference) => ({
      href: addresses.reference(reference.id),
      label: referenceLabel(reference),
      kind: 'reference',
    })),
    ...corpus.samples.map(({ id, title }) => ({ href: addresses.sample(id), label: title, kind: 'sample' })),
    ...corpus.terms.map(({ id, term }) => ({ href: addresses.term(id), label: term, kind: 'term' })),
    ...tools.map(({ address, title }) => ({ href: address, label: title, kind: 'page' })),
    ...corpus.pages
      .filter(({ id }) => id !== 'home')
      .map(({ id, title }) => ({ href: addresses.page(id), label: title, kind: 'page' })),
  ];
  const sorted = entries
    .map((entry) => ({ entry, key: entry.label.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase() }))
    .toSorted((a, b) => byCodeUnit(a.key, b.key));
  const letters = Map.groupBy(sorted, ({ key }) =>
    /^\p{L}/u.test(key) ? (key[0] ?? '').toUpperCase() : '0–9',
  );
  return [...letters].map(([letter, group]) => ({
    letter,
    slug: letter === '0–9' ? 'digits' : `letter-${letter.toLowerCase()}`,
    entries: group.map(({ entry }) => entry),
  }));
}
