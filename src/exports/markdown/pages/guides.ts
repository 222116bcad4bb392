import type { RootContent } from 'mdast';
import { entryOf, type GuideEntry } from '../../../corpus/entries.ts';
import { referenceLabel, versionList } from '../../../corpus/labels.ts';
import { addresses } from '../../../schemas/addresses.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { Footnotes } from '../footnotes.ts';
import { claimList, tallyLine } from '../lists.ts';
import { proseNodes } from '../prose.ts';
import { heading, type Inline, link, list, paragraph, sectionOf, table } from '../tree.ts';

/** The page of a guide. */
export function guidePage(context: ExportContext, guide: GuideEntry): PageSource {
  return {
    address: addresses.guide(guide.id),
    title: guide.title,
    description: guide.description,
    reviewed: guide.reviewed,
    versions: guide.appliesTo,
    content: () => {
      const notes = new Footnotes(context);
      return [
        ...shortAnswer(context, guide, notes),
        ...proseNodes(context, guide.body, notes),
        ...statements(context, guide),
        ...sources(context, guide),
        ...notes.definitions(),
      ];
    },
  };
}

function shortAnswer(
  { corpus: { frameworks } }: ExportContext,
  guide: GuideEntry,
  notes: Footnotes,
): RootContent[] {
  const cited = ({ text, cites }: GuideEntry['bottomLine'][number]): Inline[] => [
    text,
    ...notes.references(cites),
  ];
  return [
    paragraph(guide.question),
    paragraph(`For ${versionList(guide.appliesTo, frameworks).join(' and ')}. Reviewed ${guide.reviewed}.`),
    heading(2, 'The short answer'),
    list(guide.bottomLine.map(cited)),
    table([
      [[''], ...frameworks.map(({ name }) => [name])],
      ...guide.facts.map((fact) => [[fact.aspect], ...frameworks.map(({ id }) => cited(fact[id]))]),
    ]),
  ];
}

/** What the articles say on the topics of a guide. */
function statements(context: ExportContext, guide: GuideEntry): RootContent[] {
  if (guide.claims.length === 0) return [];
  return [
    heading(2, 'What the articles say'),
    paragraph(`${guide.claims.length} statements: ${tallyLine(guide.tally)}.`),
    ...guide.topics.flatMap(({ name, claims }) => [
      ...(guide.topics.length > 1 ? [heading(3, name)] : []),
      claimList(context, claims),
    ]),
  ];
}

/** What a guide cites. */
function sources({ corpus, url }: ExportContext, { cites }: GuideEntry): RootContent[] {
  return [
    ...sectionOf('Read on', cites.references, (ids) =>
      list(
        ids.map((id) => {
          const reference = entryOf(corpus.lookup.references, id);
          return [link(reference.url, referenceLabel(reference))];
        }),
      ),
    ),
    ...sectionOf('Code that was run', cites.samples, (ids) =>
      list(ids.map((id) => [link(url(addresses.sample(id)), entryOf(corpus.lookup.samples, id).title)])),
    ),
  ];
}

/** The list of all guides. */
export function guideListPage({ corpus, url }: ExportContext): PageSource {
  const guides = (core: boolean): RootContent =>
    list(
      corpus.guides
        .filter((guide) => guide.core === core)
        .map(({ id, title, question }) => [link(url(addresses.guide(id)), title), `: ${question}`]),
    );
  return {
    address: addresses.guides(),
    title: 'Guides',
    description: 'All guides of the Sourcebook: one question each, answered and traced to its sources.',
    content: () => [
      heading(2, 'Where the frameworks differ most'),
      guides(true),
      heading(2, 'Further subjects'),
      guides(false),
    ],
  };
}

/** The questions of readers with the places of their answers. */
export function questionsPage({ corpus, url }: ExportContext): PageSource {
  return {
    address: addresses.page('questions'),
    title: 'Questions of readers',
    description:
      'What people ask when they choose between Django and Flask, each with the place of its answer.',
    content: () =>
      corpus.guides.flatMap(({ id, title, questions }) =>
        sectionOf(title, questions, (own) =>
          list(own.map(({ ask, at: section }) => [link(url(addresses.answer(id, section)), ask)])),
        ),
      ),
  };
}
