import type { NeedGroupView, NeedView } from '../components/view.ts';
import { entryOf, type Corpus, type NeedEntry } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import { needGroups } from '../schemas/decision.ts';
import { markersOf } from './markers.ts';
import { guidePlaces } from './places.ts';

/** The needs of the decision page, part by part. */
export function needGroupViews(corpus: Corpus): NeedGroupView[] {
  return Object.entries(needGroups).map(([id, name]) => ({
    id,
    name,
    needs: corpus.needs.filter(({ group }) => group === id).map((need) => needView(corpus, need)),
  }));
}

function needView(corpus: Corpus, entry: NeedEntry): NeedView {
  const { id, need, question, direction, ground, why, level, claims, guide } = entry;
  const cited = ({ text, cites }: typeof why): NeedView['why'] => ({
    text,
    markers: markersOf(corpus, cites, []),
  });
  return {
    id,
    need,
    question,
    direction,
    ground,
    why: cited(why),
    level: level && cited(level),
    claims: claims.map(({ id: claimId, stance, decides }) => {
      const claim = entryOf(corpus.lookup.claims, claimId);
      return {
        href: addresses.claim(claimId),
        statement: claim.statement,
        verdict: claim.verdict,
        stance,
        decides,
        articles: claim.articles.length,
      };
    }),
    guide: guidePlaces(corpus, guide === undefined ? [] : [guide])[0],
  };
}
