import type { Place } from '../../diagnostics/diagnostic.ts';
import { parseCitationKey } from '../../schemas/citation.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { Entry, Sources } from '../read/sources.ts';
import { locatedCitations } from './located-citations.ts';

/** A place of a page that somebody cites. */
interface CitedAnchor {
  readonly anchor: string;
  readonly place: () => Place;
}

/** A reference with a page in a pinned distribution, and the anchors of the page that are cited. */
export interface CitedPage {
  readonly reference: Entry<Reference>;
  readonly source: NonNullable<Reference['source']>;
  /** Every citation of an anchor, in the order of the files. */
  readonly anchors: readonly CitedAnchor[];
}

/**
 * The references that claim to be proved by a pinned distribution, with all anchors that evidence, guides and frameworks
 * cite on them.
 * @param sources everything that was read
 */
export function citedPages(sources: Sources): readonly CitedPage[] {
  const cited = new Map<string, CitedAnchor[]>();
  const note = (id: string, anchor: string | undefined, place: () => Place): void => {
    if (anchor === undefined) return;
    const anchors = cited.get(id);
    if (anchors === undefined) cited.set(id, [{ anchor, place }]);
    else anchors.push({ anchor, place });
  };
  for (const claim of sources.claims) {
    for (const [index, piece] of claim.data.evidence.entries()) {
      if (piece.witness === 'reference')
        note(piece.reference, piece.anchor, () => claim.locate(['evidence', index, 'anchor']));
    }
  }
  for (const { key, place } of locatedCitations(sources)) {
    const target = parseCitationKey(key);
    if (target?.to === 'reference') note(target.id, target.anchor, place);
  }
  return sources.references.flatMap((reference) => {
    const { source } = reference.data;
    return source === undefined ? [] : [{ reference, source, anchors: cited.get(reference.id) ?? [] }];
  });
}
