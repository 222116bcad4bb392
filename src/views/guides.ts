import { entryOf, type Corpus, type GuideEntry } from '../corpus/entries.ts';
import type { CitedText, ClaimGroup, GuideView } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import { claimRow } from './claim-rows.ts';
import { referenceKinds } from '../corpus/labels.ts';
import { markersOf } from './markers.ts';
import { memoize } from '../corpus/memoize.ts';
import { articlePlaces, officialPlace, samplePlaces } from './places.ts';

/** All guides in reading order. */
export function guideViews(corpus: Corpus): GuideView[] {
  return corpus.guides.map(viewsOf(corpus));
}

/** The guide of an id. */
export function guideView(corpus: Corpus, id: string): GuideView {
  return viewsOf(corpus)(entryOf(corpus.lookup.guides, id));
}

const viewsOf = memoize((corpus: Corpus) => memoize((guide: GuideEntry) => viewOf(corpus, guide)));

function viewOf(corpus: Corpus, guide: GuideEntry): GuideView {
  const cited = ({ text, cites }: GuideEntry['bottomLine'][number]): CitedText => ({
    text,
    markers: markersOf(corpus, cites, guide.cites.claims),
  });
  return {
    id: guide.id,
    href: addresses.guide(guide.id),
    title: guide.title,
    question: guide.question,
    description: guide.description,
    core: guide.core,
    bottomLine: guide.bottomLine.map(cited),
    facts: guide.facts.map(({ aspect, django, flask }) => ({
      aspect,
      django: cited(django),
      flask: cited(flask),
    })),
    appliesTo: guide.appliesTo,
    reviewed: guide.reviewed,
    reviewDue: guide.reviewDue,
    minutes: guide.minutes,
    counts: guide.tally,
    claimCount: guide.claims.length,
    claims: claimsOf(corpus, guide),
    references: guide.cites.references.map((id) => ({
      official: officialPlace(corpus, id),
      here: addresses.reference(id),
      about: aboutReference(corpus, id),
      checked: entryOf(corpus.lookup.references, id).checked,
    })),
    samples: samplePlaces(corpus, guide.cites.samples),
    articles: articlePlaces(corpus, guide.articles),
  };
}

/** What a reader should know of a source before going there. */
function aboutReference(corpus: Corpus, id: string): string {
  const { kind, publisher } = entryOf(corpus.lookup.references, id);
  return `${referenceKinds[kind]} by ${publisher}`;
}

/** The claims of a guide by topic; one that belongs to two of its topics is shown with the first. */
function claimsOf(corpus: Corpus, guide: GuideEntry): ClaimGroup[] {
  const shown = new Set<string>();
  const numbers = new Map(guide.cites.claims.map((id, index) => [id, index + 1]));
  return guide.topics.map(({ topic, name, claims }) => {
    const fresh = claims.filter((id) => !shown.has(id));
    for (const id of fresh) shown.add(id);
    return { topic, name, claims: fresh.map((id) => ({ ...claimRow(corpus, id), number: numbers.get(id) })) };
  });
}
