import type { Corpus, EntryBase } from '../corpus/entries.ts';
import type { PageFoot } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Place } from '../schemas/marker.ts';
import { siteCorpus } from '../corpus/site-corpus.ts';
import { editAddress, reportAddress } from './edit.ts';
import { referenceLabel } from './labels.ts';

type Kind = 'guide' | 'claim' | 'article' | 'reference' | 'sample';

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

/**
 * What stands below a page: the pages before and after it, where to edit it, where to report a mistake in it.
 * @param kind the kind of page
 * @param corpus the content
 * @returns the foot of the page of an id, or `undefined` where there is none of that id
 */
export function feet(kind: Kind, corpus: Corpus = siteCorpus()): (id: string) => PageFoot | undefined {
  const entries = sequence(corpus, kind);
  const positions = new Map(entries.map(({ id }, index) => [id, index]));
  return (id) => {
    const at = positions.get(id);
    const entry = at === undefined ? undefined : entries[at];
    if (at === undefined || entry === undefined) return undefined;
    return {
      previous: entries[at - 1]?.place,
      next: entries[at + 1]?.place,
      edit: editAddress(entry.file),
      report: reportAddress(kind, id),
    };
  };
}
