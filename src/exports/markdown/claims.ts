import type { RootContent } from 'mdast';
import {
  entryOf,
  type ClaimEntry,
  type Corpus,
  type EvidenceEntry,
  type Tally,
} from '../../corpus/entries.ts';
import { referenceLabel } from '../../corpus/labels.ts';
import { addresses } from '../../schemas/addresses.ts';
import { verdicts } from '../../schemas/claim.ts';
import { type Publication, whole } from '../../schemas/publication.ts';
import { topics } from '../../schemas/topic.ts';
import { verdictMeanings } from '../about.ts';
import { heading, type Inline, joined, link, list, paragraph, strong } from './tree.ts';

const findings = {
  supports: 'Supports it',
  contradicts: 'Contradicts it',
  qualifies: 'True only under a condition',
} as const;

/** A tally in one line: `3 confirmed, 1 wrong`. */
export function tallyLine(tally: Tally): string {
  const parts = verdicts
    .filter((verdict) => tally[verdict] > 0)
    .map((verdict) => `${tally[verdict]} ${verdict}`);
  return parts.length === 0 ? 'none' : parts.join(', ');
}

/** Claims as a list: verdict, statement, who says it, what it contradicts. */
export function claimList(corpus: Corpus, publication: Publication, ids: readonly string[]): RootContent {
  return list(
    ids.map((id) => {
      const claim = entryOf(corpus.lookup.claims, id);
      const said = claim.articles.map((article) => entryOf(corpus.lookup.articles, article).short);
      const against = claim.contradicts.map((other) => [
        link(whole(publication, addresses.claim(other)), entryOf(corpus.lookup.claims, other).short),
      ]);
      return [
        strong(claim.verdict),
        ': ',
        link(whole(publication, addresses.claim(id)), claim.statement),
        ` Said by ${said.join(', ')}.`,
        ...(against.length === 0 ? [] : [' Contradicted by ', ...joined(against, ', '), '.']),
      ];
    }),
  );
}

/** The text of a claim's page. */
export function claimNodes(corpus: Corpus, publication: Publication, claim: ClaimEntry): RootContent[] {
  const at = (address: string): string => whole(publication, address);
  const references = claim.evidence.filter(({ witness }) => witness === 'reference');
  const runs = claim.evidence.filter(({ witness }) => witness === 'run');
  const against = [
    ...(claim.versions.django === undefined ? [] : [`Django ${claim.versions.django}`]),
    ...(claim.versions.flask === undefined ? [] : [`Flask ${claim.versions.flask}`]),
  ];
  return [
    paragraph(strong(claim.verdict), `. ${verdictMeanings[claim.verdict]}`),
    list([
      [`Kind: ${claim.kind}`],
      ['Topic: ', link(at(`${addresses.claims()}#${claim.topic}`), topics[claim.topic])],
      ...(claim.since === undefined ? [] : [[`No longer true since: ${claim.since}`]]),
      ...(against.length === 0 ? [] : [[`Judged against ${against.join(' and ')}`]]),
      [`Reviewed: ${claim.reviewed}`],
    ]),
    heading(2, 'What the articles say'),
    list(
      claim.citations.map(({ article, passage, heading: section, original }) => [
        link(
          at(addresses.passage(article, passage)),
          `${entryOf(corpus.lookup.articles, article).short}, “${section}”`,
        ),
        ...(original === undefined ? [] : [' (', link(original, 'original'), ')']),
      ]),
    ),
    heading(2, 'What the documentation says'),
    references.length > 0
      ? evidenceList(corpus, publication, references)
      : paragraph(
          claim.kind === 'opinion'
            ? 'Documentation does not settle judgements.'
            : 'No official page that settles it was found.',
        ),
    heading(2, 'What the code did'),
    runs.length > 0
      ? evidenceList(corpus, publication, runs)
      : paragraph('No program was run for this claim.'),
    ...(claim.wouldSettle === undefined
      ? []
      : [heading(2, 'What would settle it'), paragraph(claim.wouldSettle)]),
    ...(claim.contradicts.length === 0
      ? []
      : [heading(2, 'Cannot be true together with'), claimList(corpus, publication, claim.contradicts)]),
    ...(claim.related.length === 0
      ? []
      : [heading(2, 'On the same question'), claimList(corpus, publication, claim.related)]),
    ...(claim.guides.length === 0
      ? []
      : [heading(2, 'Where it is used'), guideList(corpus, publication, claim.guides)]),
  ];
}

/** Guides as a list. */
export function guideList(corpus: Corpus, publication: Publication, ids: readonly string[]): RootContent {
  return list(
    ids.map((id) => [link(whole(publication, addresses.guide(id)), entryOf(corpus.lookup.guides, id).title)]),
  );
}

/** What witnesses say, as a list. */
export function evidenceList(
  corpus: Corpus,
  publication: Publication,
  pieces: readonly EvidenceEntry[],
): RootContent {
  return list(
    pieces.map((piece): Inline[] => [
      strong(`${findings[piece.finding]}${piece.since === undefined ? '' : ` since ${piece.since}`}.`),
      ` ${piece.reason} `,
      ...(piece.condition === undefined ? [] : [`Condition: ${piece.condition} `]),
      piece.witness === 'reference'
        ? link(piece.url, referenceLabel(entryOf(corpus.lookup.references, piece.reference)))
        : link(
            whole(publication, addresses.sample(piece.sample)),
            `The ${piece.side === 'django' ? 'Django' : 'Flask'} side of “${entryOf(corpus.lookup.samples, piece.sample).title}”`,
          ),
    ]),
  );
}
