import { entryOf, type Corpus, type EntryBase } from '../corpus/entries.ts';
import { memoize } from '../corpus/memoize.ts';
import type { PageFooter } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Place } from '../schemas/marker.ts';
import { editAddress, reportAddress } from './edit-links.ts';
import { referenceLabel } from '../corpus/labels.ts';

const kinds = ['guide', 'claim', 'article', 'reference', 'sample'] as const;

type Kind = (typeof kinds)[number];

/** The entries of a kind in the order in which one reads on, each as a place. */
function sequence(corpus: Corpus, kind: Kind): (EntryBase & { readonly place: Place })[] {
  switch (kind) {
    case 'guide':
      return corpus.guides.map(({ id, file, title }) => ({
        id,
        file,
        place: { href: addresses.guide(id), label: title },
      }));
    case 'claim':
      return corpus.claims.map(({ id, file, short }) => ({
        id,
        file,
        place: { href: addresses.claim(id), label: short },
      }));
    case 'article':
      return corpus.articles.map(({ id, file, short }) => ({
        id,
        file,
        place: { href: addresses.article(id), label: short },
      }));
    case 'reference':
      return corpus.references.map((reference) => ({
        id: reference.id,
        file: reference.file,
        place: { href: addresses.reference(reference.id), label: referenceLabel(reference) },
      }));
    case 'sample':
      return corpus.samples.map(({ id, file, title }) => ({
        id,
        file,
        place: { href: addresses.sample(id), label: title },
      }));
  }
}

/** The footers of a kind of page by the ids of its entries. */
const footersOf = memoize((corpus: Corpus) =>
  Object.fromEntries(
    kinds.map((kind) => [
      kind,
      Object.fromEntries(
        sequence(corpus, kind).map(({ id, file }, at, entries): [string, PageFooter] => [
          id,
          {
            id,
            previous: entries[at - 1]?.place,
            next: entries[at + 1]?.place,
            edit: editAddress(file),
            report: reportAddress(kind, id),
          },
        ]),
      ),
    ]),
  ),
);

/**
 * What stands below a page: the pages before and after it, where to edit it, where to report a mistake in it.
 * @param corpus the content
 * @param kind the kind of page
 * @param id the id of its entry
 */
export function pageFooter(corpus: Corpus, kind: Kind, id: string): PageFooter {
  return entryOf(entryOf(footersOf(corpus), kind), id);
}
