import type { List, RootContent } from 'mdast';
import { entryOf, type EvidenceEntry, type Tally } from '../../corpus/entries.ts';
import { referenceLabel } from '../../corpus/labels.ts';
import { addresses } from '../../schemas/addresses.ts';
import { verdicts } from '../../schemas/claim.ts';
import type { ExportContext } from '../context.ts';
import { heading, type Inline, joined, link, list, strong } from './tree.ts';

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
export function claimList({ corpus, url }: ExportContext, ids: readonly string[]): List {
  return list(
    ids.map((id) => {
      const claim = entryOf(corpus.lookup.claims, id);
      const said = claim.articles.map((article) => entryOf(corpus.lookup.articles, article).short);
      const against = claim.contradicts.map((other) => [
        link(url(addresses.claim(other)), entryOf(corpus.lookup.claims, other).short),
      ]);
      return [
        strong(claim.verdict),
        ': ',
        link(url(addresses.claim(id)), claim.statement),
        ` Said by ${said.join(', ')}.`,
        ...(against.length === 0 ? [] : [' Contradicted by ', ...joined(against, ', '), '.']),
      ];
    }),
  );
}

/** Guides as a list. */
export function guideList(context: ExportContext, ids: readonly string[]): List {
  return list(ids.map((id) => [guideLink(context, id)]));
}

/** The title of a guide as a link to it. */
export function guideLink({ corpus, url }: ExportContext, id: string): Inline {
  return link(url(addresses.guide(id)), entryOf(corpus.lookup.guides, id).title);
}

/** What witnesses say, as a list. */
export function evidenceList({ corpus, url }: ExportContext, pieces: readonly EvidenceEntry[]): List {
  return list(
    pieces.map((piece): Inline[] => [
      strong(`${findings[piece.finding]}${piece.since === undefined ? '' : ` since ${piece.since}`}.`),
      ` ${piece.reason} `,
      ...(piece.condition === undefined ? [] : [`Condition: ${piece.condition} `]),
      piece.witness === 'reference'
        ? link(piece.url, referenceLabel(entryOf(corpus.lookup.references, piece.reference)))
        : link(
            url(addresses.sample(piece.sample)),
            `The ${entryOf(corpus.lookup.frameworks, piece.side).name} side of “${entryOf(corpus.lookup.samples, piece.sample).title}”`,
          ),
    ]),
  );
}

/**
 * Items under the names of their topics, in the order of topics.
 * @param context the content
 * @param items the items
 * @param show writes the items of one topic
 */
export function byTopic<Item extends { readonly topic: string }>(
  { corpus }: ExportContext,
  items: readonly Item[],
  show: (items: readonly Item[]) => RootContent,
): RootContent[] {
  const groups = Map.groupBy(items, ({ topic }) => topic);
  return corpus.topics.flatMap(({ id, name }) => {
    const own = groups.get(id);
    return own === undefined ? [] : [heading(2, name), show(own)];
  });
}
