import type { LinkedTerm, Listing, Marker, Measurements } from '../schemas/marker.ts';
import type { SectionNotes } from '../components/view.ts';
import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import { sectionNotes } from './articles.ts';
import { measurementsOf } from '../corpus/measurements.ts';
import { listingOf, markerOf } from './markers.ts';
import { memoize } from '../corpus/memoize.ts';

/** The folder and id of a text by its path: `content/guides/orm.mdx`. */
function textAt(path: string): { readonly folder: string; readonly id: string } | undefined {
  const [, folder, id] = /\/content\/(articles|guides|pages)\/([^/]+)\.mdx$/.exec(path) ?? [];
  return folder === undefined || id === undefined ? undefined : { folder, id };
}

const linkedTerms = memoize((corpus: Corpus): readonly LinkedTerm[] =>
  corpus.terms.map(({ id, names, term, writtenOut, definition }) => ({
    id,
    names,
    note: { href: addresses.term(id), term, writtenOut, definition },
  })),
);

/**
 * What the Markdown plugins ask for: how a text in MDX gets what it refers to.
 * @param content gives the content, of which the development server has another one after each change
 */
export function textResolvers(content: () => Corpus) {
  return {
    marker(key: string, path: string): Marker | undefined {
      const corpus = content();
      const text = textAt(path);
      const guide = text?.folder === 'guides' ? corpus.lookup.guides[text.id] : undefined;
      return markerOf(corpus, key, guide?.cites.claims ?? []);
    },
    listing(id: string, region: string | undefined): Listing | undefined {
      return listingOf(content(), id, region);
    },
    terms(): readonly LinkedTerm[] {
      return linkedTerms(content());
    },
    measurements(id: string): Measurements | undefined {
      return measurementsOf(content(), id);
    },
    notes(path: string): readonly SectionNotes[] | undefined {
      const text = textAt(path);
      return text?.folder === 'articles' ? sectionNotes(content(), text.id) : undefined;
    },
  };
}
