import { type Corpus, entryOf, type ReferenceEntry } from '../corpus/entries.ts';
import type { ReferenceView } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import { claimRow } from './claim-rows.ts';
import { referenceKinds, referenceLabel } from '../corpus/labels.ts';
import { memoize } from '../corpus/memoize.ts';
import { guidePlaces } from './places.ts';

/** The reference of an id. */
export function referenceView(corpus: Corpus, id: string): ReferenceView {
  return viewsOf(corpus)(entryOf(corpus.lookup.references, id));
}

const viewsOf = memoize((corpus: Corpus) =>
  memoize((reference: ReferenceEntry) => viewOf(corpus, reference)),
);

function viewOf(corpus: Corpus, reference: ReferenceEntry): ReferenceView {
  const label = referenceLabel(reference);
  const kind = referenceKinds[reference.kind];
  const uses = usesOf(reference);
  return {
    id: reference.id,
    href: addresses.reference(reference.id),
    label,
    description: `${label}: ${kind.toLowerCase()} by ${reference.publisher}, with what rests on it in the Sourcebook: ${uses}.`,
    uses,
    publisher: reference.publisher,
    url: reference.url,
    kind,
    version: reference.version,
    source:
      reference.source &&
      `${reference.source.package} ${reference.source.version}, ${reference.source.document}`,
    opened: reference.opened,
    checked: reference.checked,
    claims: reference.claims.map((id) => claimRow(corpus, id)),
    guides: guidePlaces(corpus, reference.guides),
    frameworks: reference.frameworks.map((id) => ({
      href: `${addresses.page('frameworks')}#${id}`,
      label: `Releases of ${entryOf(corpus.lookup.frameworks, id).name}`,
    })),
    terms: reference.terms.map((id) => ({
      href: addresses.term(id),
      label: entryOf(corpus.lookup.terms, id).term,
    })),
  };
}

/** What rests on a reference, counted: "26 claims, 4 guides, 1 term of the glossary". */
function usesOf({ claims, guides, terms, frameworks }: ReferenceEntry): string {
  const counts: readonly (readonly [number, string, string])[] = [
    [claims.length, 'claim', 'claims'],
    [guides.length, 'guide', 'guides'],
    [terms.length, 'term of the glossary', 'terms of the glossary'],
    [frameworks.length, 'list of releases', 'lists of releases'],
  ];
  return counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** The references of each publisher, publishers with the most first. */
export function referenceGroups(corpus: Corpus): {
  readonly id: string;
  readonly name: string;
  readonly references: readonly Pick<ReferenceView, 'href' | 'label' | 'uses'>[];
}[] {
  const groups = Map.groupBy(corpus.references.map(viewsOf(corpus)), ({ publisher }) => publisher);
  return [...groups]
    .map(([name, references]) => ({
      id: slugOf(name),
      name,
      references: references.map(({ href, label, uses }) => ({ href, label, uses })),
    }))
    .toSorted((a, b) => b.references.length - a.references.length || (a.name < b.name ? -1 : 1));
}

const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
