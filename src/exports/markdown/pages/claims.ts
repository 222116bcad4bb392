import type { RootContent } from 'mdast';
import { type ClaimEntry, entryOf } from '../../../corpus/entries.ts';
import { titleOf, versionList } from '../../../corpus/labels.ts';
import { addresses } from '../../../schemas/addresses.ts';
import { topics } from '../../../schemas/topic.ts';
import { verdictMeanings } from '../../about.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { byTopic, claimList, evidenceList, guideList, tallyLine } from '../lists.ts';
import { heading, link, list, paragraph, sectionOf, strong } from '../tree.ts';

/** The page of a claim. */
export function claimPage(context: ExportContext, claim: ClaimEntry): PageSource {
  return {
    address: addresses.claim(claim.id),
    title: titleOf(claim.statement),
    description: `${claim.statement} Verdict: ${claim.verdict}.`,
    reviewed: claim.reviewed,
    versions: claim.versions,
    content: () => [
      ...judgement(context, claim),
      heading(2, 'What the articles say'),
      citations(context, claim),
      ...witnesses(context, claim),
      ...(claim.wouldSettle === undefined
        ? []
        : [heading(2, 'What would settle it'), paragraph(claim.wouldSettle)]),
      ...sectionOf('Cannot be true together with', claim.contradicts, (ids) => claimList(context, ids)),
      ...sectionOf('On the same question', claim.related, (ids) => claimList(context, ids)),
      ...sectionOf('Where it is used', claim.guides, (ids) => guideList(context, ids)),
    ],
  };
}

/** How a claim stands, and what is known of it in a few words. */
function judgement({ corpus, url }: ExportContext, claim: ClaimEntry): RootContent[] {
  const { versions } = claim;
  const against = versionList(versions, corpus.frameworks);
  return [
    paragraph(strong(claim.verdict), `. ${verdictMeanings[claim.verdict]}`),
    list([
      [`Kind: ${claim.kind}`],
      ['Topic: ', link(url(`${addresses.claims()}#${claim.topic}`), topics[claim.topic])],
      ...(claim.since === undefined ? [] : [[`No longer true since: ${claim.since}`]]),
      ...(against.length === 0 ? [] : [[`Judged against ${against.join(' and ')}`]]),
      [`Reviewed: ${claim.reviewed}`],
    ]),
  ];
}

function citations({ corpus, url }: ExportContext, claim: ClaimEntry): RootContent {
  return list(
    claim.citations.map(({ article, passage, heading: section, original }) => [
      link(
        url(addresses.passage(article, passage)),
        `${entryOf(corpus.lookup.articles, article).short}, “${section}”`,
      ),
      ...(original === undefined ? [] : [' (', link(original, 'original'), ')']),
    ]),
  );
}

/** What documentation and code say of a claim; where they say nothing, why. */
function witnesses(context: ExportContext, claim: ClaimEntry): RootContent[] {
  const references = claim.evidence.filter(({ witness }) => witness === 'reference');
  const runs = claim.evidence.filter(({ witness }) => witness === 'run');
  const noReference =
    claim.kind === 'opinion'
      ? 'Documentation does not settle judgements.'
      : 'No official page that settles it was found.';
  return [
    heading(2, 'What the documentation says'),
    references.length > 0 ? evidenceList(context, references) : paragraph(noReference),
    heading(2, 'What the code did'),
    runs.length > 0 ? evidenceList(context, runs) : paragraph('No program was run for this claim.'),
  ];
}

/** The list of all claims. */
export function claimListPage(context: ExportContext): PageSource {
  const { claims, coverage } = context.corpus;
  return {
    address: addresses.claims(),
    title: 'Claims',
    description: 'Every statement of the articles, in our own words and by topic, with its verdict.',
    content: () => [
      paragraph(`${coverage.claims.all} claims: ${tallyLine(coverage.claims.byVerdict)}.`),
      ...byTopic(context, claims, (own) =>
        claimList(
          context,
          own.map(({ id }) => id),
        ),
      ),
    ],
  };
}

/** The groups of claims that cannot all be true. */
export function disagreementsPage(context: ExportContext): PageSource {
  return {
    address: addresses.page('disagreements'),
    title: 'Disagreements',
    description: 'Where the articles contradict each other, claim against claim, with the verdicts.',
    content: () =>
      byTopic(context, context.corpus.disagreements, (groups) => ({
        type: 'list',
        ordered: false,
        spread: false,
        children: groups.map(({ claims }) => ({
          type: 'listItem',
          spread: false,
          children: [
            {
              type: 'paragraph',
              children: [{ type: 'text', value: `${claims.length} claims that cannot all be true:` }],
            },
            claimList(context, claims),
          ],
        })),
      })),
  };
}

const mistakeHeadings = {
  wrong: 'Contradicted by the evidence',
  outdated: 'True once, overtaken by a release',
  conditional: 'True only under a condition',
} as const;

/** The claims that do not hold as they stand. */
export function mistakesPage(context: ExportContext): PageSource {
  const { lookup, mistakes } = context.corpus;
  return {
    address: addresses.page('wrong-today'),
    title: 'What the articles get wrong today',
    description: 'The statements that do not hold as they stand today, each with the evidence that decides.',
    content: () => {
      const all = mistakes.map((id) => entryOf(lookup.claims, id));
      return (['wrong', 'outdated', 'conditional'] as const).flatMap((verdict) => {
        const claims = all.filter((claim) => claim.verdict === verdict);
        return claims.length === 0
          ? []
          : [heading(2, mistakeHeadings[verdict]), ...claims.flatMap((claim) => mistake(context, claim))];
      });
    },
  };
}

function mistake(context: ExportContext, claim: ClaimEntry): RootContent[] {
  const said = claim.articles.map((id) => entryOf(context.corpus.lookup.articles, id).short);
  return [
    heading(3, claim.statement),
    paragraph(`Said by ${said.join(', ')}.`),
    evidenceList(context, claim.deciding),
    paragraph(link(context.url(addresses.claim(claim.id)), 'The claim with all its evidence')),
  ];
}
