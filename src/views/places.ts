import { entryOf, type ClaimEntry, type Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Place } from '../schemas/marker.ts';
import { referenceLabel } from '../corpus/labels.ts';
import { memoize } from '../corpus/memoize.ts';

/** The places of guides, in the order given. */
export function guidePlaces(corpus: Corpus, ids: readonly string[]): Place[] {
  return ids.map((id) => ({ href: addresses.guide(id), label: entryOf(corpus.lookup.guides, id).title }));
}

/** The places of articles, in the order given. */
export function articlePlaces(corpus: Corpus, slugs: readonly string[]): Place[] {
  return slugs.map((slug) => ({
    href: addresses.article(slug),
    label: entryOf(corpus.lookup.articles, slug).short,
  }));
}

/** The places of samples, in the order given. */
export function samplePlaces(corpus: Corpus, ids: readonly string[]): Place[] {
  return ids.map((id) => ({ href: addresses.sample(id), label: entryOf(corpus.lookup.samples, id).title }));
}

/** A primary source at its own address, with the anchor if there is one. */
export function officialPlace(corpus: Corpus, id: string, anchor?: string): Place {
  const reference = entryOf(corpus.lookup.references, id);
  return {
    href: anchor === undefined ? reference.url : `${reference.url}#${anchor}`,
    label: referenceLabel(reference),
  };
}

/** The passages of articles that make a claim. */
export function passagePlaces(corpus: Corpus, claim: ClaimEntry): Place[] {
  return claim.citations.map(({ article, passage }) => ({
    href: addresses.passage(article, passage),
    label: entryOf(corpus.lookup.articles, article).short,
  }));
}

interface Settlements {
  readonly official: readonly Place[];
  readonly runs: readonly Place[];
}

/** What settles a claim, the evidence that decides the verdict first. */
export function settlements(corpus: Corpus, claim: ClaimEntry): Settlements {
  return settlementsOf(corpus)(claim);
}

const settlementsOf = memoize((corpus: Corpus) =>
  memoize((claim: ClaimEntry): Settlements => {
    const pieces = [...claim.deciding, ...claim.evidence];
    const official = pieces.flatMap((piece) =>
      piece.witness === 'reference' ? [officialPlace(corpus, piece.reference, piece.anchor)] : [],
    );
    const samples = pieces.flatMap((piece) => (piece.witness === 'run' ? [piece.sample] : []));
    return { official: distinct(official), runs: samplePlaces(corpus, [...new Set(samples)]) };
  }),
);

function distinct(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [place.href, place])).values()];
}
