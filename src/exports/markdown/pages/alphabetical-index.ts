import type { Corpus } from '../../../corpus/entries.ts';
import { byCodeUnit } from '../../../corpus/derive/order.ts';
import { referenceLabel, titleOf } from '../../../corpus/labels.ts';
import { tools } from '../../../corpus/tools.ts';
import { addresses } from '../../../schemas/addresses.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { link, list } from '../tree.ts';

/** All pages from A to Z. */
export function alphabeticalIndexPage({ corpus, url }: ExportContext): PageSource {
  const sortKey = (label: string): string => label.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();
  return {
    address: addresses.page('index'),
    title: 'Everything from A to Z',
    description: 'Every page of the Sourcebook as a plain list.',
    content: () => [
      list(
        indexEntries(corpus)
          .map((entry) => ({ ...entry, key: sortKey(entry.label) }))
          .toSorted((a, b) => byCodeUnit(a.key, b.key))
          .map(({ address, label, kind }) => [link(url(address), label), ` (${kind})`]),
      ),
    ],
  };
}

interface IndexEntry {
  readonly address: string;
  readonly label: string;
  readonly kind: string;
}

function indexEntries({ guides, articles, claims, references, samples, pages }: Corpus): IndexEntry[] {
  return [
    ...guides.map(({ id, title }) => ({ address: addresses.guide(id), label: title, kind: 'guide' })),
    ...articles.map(({ id, title, short }) => ({
      address: addresses.article(id),
      label: `${title} (${short})`,
      kind: 'article',
    })),
    ...claims.map(({ id, statement, verdict }) => ({
      address: addresses.claim(id),
      label: titleOf(statement),
      kind: `claim, ${verdict}`,
    })),
    ...references.map((reference) => ({
      address: addresses.reference(reference.id),
      label: referenceLabel(reference),
      kind: 'reference',
    })),
    ...samples.map(({ id, title }) => ({ address: addresses.sample(id), label: title, kind: 'sample' })),
    ...tools.map(({ address, title }) => ({ address, label: title, kind: 'page' })),
    ...pages
      .filter(({ id }) => id !== 'home')
      .map(({ id, title }) => ({ address: addresses.page(id), label: title, kind: 'page' })),
  ];
}
