import type { Article } from '../../schemas/article.ts';
import type { Evidence } from '../../schemas/claim.ts';
import { topics, type TopicId } from '../../schemas/topic.ts';
import type { CitationEntry, ClaimEntry, EvidenceEntry } from '../entries.ts';
import type { ClaimSource, Prose, Sources } from '../read/sources.ts';
import { reviewDueOf } from '../staleness.ts';
import { originalAddress } from '../text-fragment.ts';
import { judge } from '../verdict.ts';
import { compareVersions } from '../versions.ts';
import { guideOfTopic, guidesCiting } from './guides.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';

/**
 * Puts claims in the order of the ledger: by topic, then as their file has them.
 * @param claims the claims as they were read
 */
export function inLedgerOrder(claims: readonly ClaimSource[]): readonly ClaimSource[] {
  const places = new Map(Object.keys(topics).map((topic, index) => [topic, index]));
  const placeOf = (topic: TopicId): number => places.get(topic) ?? places.size;
  return claims.toSorted((a, b) => placeOf(a.topic) - placeOf(b.topic) || byCodeUnit(a.file, b.file));
}

/**
 * Joins claims with everything they rest on and everything that rests on them.
 * @param claims the claims in the order of the ledger
 * @param articles the articles, oldest first
 * @param sources everything that was read
 */
export function claimEntries(
  claims: readonly ClaimSource[],
  articles: readonly Prose<Article>[],
  sources: Sources,
): readonly ClaimEntry[] {
  const passages = citedPassages(claims, articles);
  const references = new Map(sources.references.map((reference) => [reference.id, reference.data]));
  const samples = new Set(sources.samples.map((sample) => sample.id));
  const known = new Set(claims.map((claim) => claim.id));
  const guideOf = guideOfTopic(sources.guides);
  const citing = guidesCiting(sources.guides, 'claim');
  const byPoint = groupBy(claims, (claim) => [claim.data.point]);

  return claims.map((claim) => {
    const own = unique([claim.topic, ...(claim.data.also ?? [])]);
    const citations = claim.data.citations
      .flatMap((citation) => passages.get(citation.article)?.get(citation.passage) ?? [])
      .toSorted((a, b) => a.place - b.place)
      .map(({ citation }) => citation);
    const evidence = claim.data.evidence.flatMap((piece): readonly EvidenceEntry[] => {
      if (piece.witness === 'run') return samples.has(piece.sample) ? [piece] : [];
      const reference = references.get(piece.reference);
      return reference === undefined ? [] : [{ ...piece, url: placeInside(reference.url, piece.anchor) }];
    });
    const { verdict, deciding } = judge({ kind: claim.data.kind, evidence });
    const contradicts = unique(claim.data.contradicts.filter((id) => known.has(id)));
    return {
      ...claim.data,
      id: claim.id,
      file: claim.file,
      topic: claim.topic,
      topics: own,
      verdict,
      deciding,
      since: verdict === 'outdated' ? earliest(deciding) : undefined,
      citations,
      articles: unique(citations.map((citation) => citation.article)),
      evidence,
      contradicts,
      guides: unique(own.flatMap((topic) => guideOf.get(topic) ?? [])),
      citedBy: citing.get(claim.id) ?? [],
      samples: unique(evidence.flatMap((piece) => (piece.witness === 'run' ? [piece.sample] : []))),
      related: (byPoint.get(claim.data.point) ?? [])
        .map((other) => other.id)
        .filter((id) => id !== claim.id && !contradicts.includes(id)),
      reviewDue: reviewDueOf(claim.data),
    };
  });
}

interface PlacedCitation {
  /** Counts passages over all articles: the order of citations. */
  readonly place: number;
  readonly citation: CitationEntry;
}

/** The passages that claims cite, by article and fingerprint; most articles have many more. */
function citedPassages(
  claims: readonly ClaimSource[],
  articles: readonly Prose<Article>[],
): ReadonlyMap<string, ReadonlyMap<string, PlacedCitation>> {
  const cited = new Map<string, Set<string>>();
  for (const { data } of claims) {
    for (const { article, passage } of data.citations) {
      const known = cited.get(article);
      if (known === undefined) cited.set(article, new Set([passage]));
      else known.add(passage);
    }
  }
  let place = 0;
  return new Map(
    articles.map((article) => {
      const fingerprints = cited.get(article.id);
      const table = new Map<string, PlacedCitation>();
      for (const section of article.data.sections) {
        for (const passage of section.passages) {
          place += 1;
          if (fingerprints?.has(passage.fingerprint) !== true) continue;
          table.set(passage.fingerprint, {
            place,
            citation: {
              article: article.id,
              passage: passage.fingerprint,
              section: section.id,
              heading: section.heading,
              kind: passage.kind,
              opening: passage.opening,
              original: article.data.url && originalAddress(article.data.url.value, passage.opening),
            },
          });
        }
      }
      return [article.id, table];
    }),
  );
}

function placeInside(url: string, anchor: string | undefined): string {
  return anchor === undefined ? url : `${url.split('#')[0] ?? url}#${anchor}`;
}

/** The first release that ended the truth of the claim; where frameworks mix, the first witness speaks. */
function earliest(evidence: readonly Evidence[]): string | undefined {
  const releases = evidence.flatMap((piece) => piece.since ?? []);
  const product = releases[0]?.split(' ')[0];
  return releases
    .filter((release) => release.split(' ')[0] === product)
    .toSorted((a, b) => compareVersions(a.split(' ')[1] ?? '', b.split(' ')[1] ?? ''))[0];
}
