import { groupBy } from '../corpus/derive/order.ts';
import { entryOf, type ClaimEntry, type Corpus, type EvidenceEntry } from '../corpus/entries.ts';
import type { ClaimGroup, ClaimRow, ClaimView, LedgerGroup, Testimony } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Verdict } from '../schemas/claim.ts';
import { frameworkIds } from '../schemas/framework-ids.ts';
import type { Place } from '../schemas/marker.ts';
import { topics } from '../schemas/topic.ts';
import { claimRow, ledgerRow } from './claim-rows.ts';
import { titleOf, versionList } from '../corpus/labels.ts';
import { memoize } from '../corpus/memoize.ts';
import { guidePlaces, officialPlace, samplePlaces } from './places.ts';

/** All claims, by topic and in the order of their files. */
export function claimViews(corpus: Corpus): ClaimView[] {
  return corpus.claims.map(viewsOf(corpus));
}

/** The claim of an id. */
export function claimView(corpus: Corpus, id: string): ClaimView {
  return viewsOf(corpus)(entryOf(corpus.lookup.claims, id));
}

const viewsOf = memoize((corpus: Corpus) => {
  const weighed = weighing(corpus);
  return memoize((claim: ClaimEntry) => viewOf(corpus, claim, weighed.get(claim.id) ?? []));
});

function viewOf(corpus: Corpus, claim: ClaimEntry, weighed: readonly Place[]): ClaimView {
  const { topic, kind, framework, versions, reviewed, reviewDue, evidence, wouldSettle } = claim;
  return {
    ...claimRow(corpus, claim.id),
    title: titleOf(claim.statement),
    description: descriptionOf(corpus, claim),
    topic: { href: `${addresses.claims()}#${topic}`, label: topics[topic] },
    kind,
    framework,
    versions,
    reviewed,
    reviewDue,
    documents: evidence
      .filter(({ witness }) => witness === 'reference')
      .map((piece) => testimony(corpus, piece)),
    experiments: evidence.filter(({ witness }) => witness === 'run').map((piece) => testimony(corpus, piece)),
    opposed: claim.contradicts.map((id) => claimRow(corpus, id)),
    related: claim.related.map((id) => claimRow(corpus, id)),
    guides: guidePlaces(corpus, claim.guides),
    weighed,
    wouldSettle,
  };
}

/** By claim, the needs that rest on it, and the questions of the comparison in which it leads. */
function weighing(corpus: Corpus): ReadonlyMap<string, readonly Place[]> {
  const places = [
    ...corpus.needs.map((need) => ({
      claims: need.claims.map(({ id }) => id),
      place: { href: addresses.need(need.id), label: `Decide: ${need.need}` },
    })),
    ...corpus.comparison.map((row) => ({
      claims: [...frameworkIds.map((framework) => row[framework]), row.both].filter((id) => id !== undefined),
      place: {
        href: addresses.question(row.id),
        label: `Compare: ${topics[row.topic]}, ${row.name}`,
      },
    })),
  ];
  const byClaim = groupBy(places, ({ claims }) => [...new Set(claims)]);
  return new Map([...byClaim].map(([id, found]) => [id, found.map(({ place }) => place)]));
}

function descriptionOf(corpus: Corpus, { statement, verdict, versions, articles }: ClaimEntry): string {
  const against = versionList(versions, corpus.frameworks);
  const said = articles.length === 1 ? 'One article says so' : `${articles.length} articles say so`;
  const judged = against.length === 0 ? '' : `, judged against ${against.join(' and ')}`;
  return `${statement} ${said}. Verdict: ${verdict}${judged}.`;
}

function testimony(corpus: Corpus, piece: EvidenceEntry): Testimony {
  const { finding, since, condition, reason } = piece;
  if (piece.witness === 'run') {
    const sample = entryOf(corpus.lookup.samples, piece.sample);
    const [place] = samplePlaces(corpus, [piece.sample]);
    const { name } = entryOf(corpus.lookup.frameworks, piece.side);
    const label = `The ${name} side of “${sample.title}”`;
    return {
      finding,
      since,
      condition,
      reason,
      witness: { href: place?.href ?? '', label },
      more: undefined,
    };
  }
  return {
    finding,
    since,
    condition,
    reason,
    witness: officialPlace(corpus, piece.reference, piece.anchor),
    more: { href: addresses.reference(piece.reference), label: 'What else rests on it' },
  };
}

/** The claims of each topic that has any. */
export function claimGroups(corpus: Corpus): LedgerGroup[] {
  return corpus.topics
    .filter(({ claims }) => claims.length > 0)
    .map(({ id, name, claims }) => ({
      topic: id,
      name,
      claims: claims.map((claim) => ledgerRow(corpus, claim)),
    }));
}

/** The statements of one verdict that do not hold as they stand, each with the testimony that decides. */
export interface MistakeGroup {
  readonly verdict: Verdict;
  readonly claims: readonly { readonly claim: ClaimRow; readonly because: readonly Testimony[] }[];
}

/** What the articles get wrong today, by verdict, the most consequential first. */
export function mistakeGroups(corpus: Corpus): MistakeGroup[] {
  const claims = corpus.mistakes.map((id) => entryOf(corpus.lookup.claims, id));
  return (['wrong', 'outdated', 'conditional'] as const).map((verdict) => ({
    verdict,
    claims: claims
      .filter((claim) => claim.verdict === verdict)
      .map((claim) => ({
        claim: claimRow(corpus, claim.id),
        because: claim.deciding.map((piece) => testimony(corpus, piece)),
      })),
  }));
}

/** The groups of claims that cannot all be true, by topic. */
export function disagreementGroups(
  corpus: Corpus,
): { topic: string; name: string; knots: ClaimGroup['claims'][] }[] {
  return corpus.topics.flatMap(({ id, name }) => {
    const knots = corpus.disagreements
      .filter(({ topic }) => topic === id)
      .map(({ claims }) => claims.map((claim) => claimRow(corpus, claim)));
    return knots.length === 0 ? [] : [{ topic: id, name, knots }];
  });
}
