import type { Corpus, GuideEntry } from '../corpus/entries.ts';
import type { CitedText, GuideView } from '../components/view.ts';
import { addresses } from '../schemas/addresses.ts';
import { claimRow } from './claim-rows.ts';
import { siteCorpus } from './corpus.ts';
import { editAddress } from './edit.ts';
import { markersOf } from './markers.ts';
import { articlePlaces, officialPlace, samplePlaces } from './places.ts';

/** All guides in reading order. */
export function guideViews(corpus: Corpus = siteCorpus()): GuideView[] {
  return corpus.guides.map((guide) => guideView(corpus, guide));
}

function guideView(corpus: Corpus, guide: GuideEntry): GuideView {
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
    aliases: guide.aliases,
    appliesTo: guide.appliesTo,
    reviewed: guide.reviewed,
    minutes: guide.minutes,
    counts: guide.tally,
    claimCount: guide.claims.length,
    claims: guide.topics.map(({ topic, name, claims }) => ({
      topic,
      name,
      claims: claims.map((id) => claimRow(corpus, id)),
    })),
    references: guide.cites.references.map((id) => ({
      official: officialPlace(corpus, id),
      here: addresses.reference(id),
    })),
    samples: samplePlaces(corpus, guide.cites.samples),
    articles: articlePlaces(corpus, guide.articles),
    edit: editAddress(guide.file),
  };
}
