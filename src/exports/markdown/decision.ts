import type { RootContent } from 'mdast';
import { entryOf, type Corpus, type NeedEntry } from '../../corpus/entries.ts';
import { decide } from '../../corpus/tools.ts';
import { addresses } from '../../schemas/addresses.ts';
import { needGroups } from '../../schemas/decision.ts';
import { type Direction, strengths } from '../../schemas/weighing.ts';
import { type Publication, whole } from '../../schemas/publication.ts';
import { Footnotes } from './footnotes.ts';
import type { ListPage } from './document.ts';
import { heading, type Inline, joined, link, paragraph, table } from './tree.ts';

const words: Readonly<Record<Direction, string>> = {
  django: 'Django',
  flask: 'Flask',
  either: 'either',
  split: 'evidence is split',
};

/**
 * The decision page as Markdown: every need with its direction, its strength, the reason and the claims.
 * @param corpus the content
 * @param publication where the site is published
 */
export function decisionPage(corpus: Corpus, publication: Publication): ListPage {
  const notes = new Footnotes(corpus, publication);
  const claimLink = (id: string): Inline[] => {
    const { short, verdict } = entryOf(corpus.lookup.claims, id);
    return [link(whole(publication, addresses.claim(id)), short), ` (${verdict})`];
  };
  const row = (need: NeedEntry): Inline[][] => [
    [`${need.need}. ${need.question}`],
    [words[need.direction]],
    [String(strengths[need.ground])],
    [need.why.text, ...notes.marks(need.why.cites), ...levelOf(need, notes)],
    joined(
      need.claims.map(({ id }) => claimLink(id)),
      '; ',
    ),
  ];
  const parts = Object.entries(needGroups).flatMap(([id, name]): RootContent[] => [
    heading(2, name),
    table([
      [['Need'], ['Points to'], ['Strength'], ['Why'], ['Rests on']],
      ...corpus.needs.filter(({ group }) => group === id).map(row),
    ]),
  ]);
  return {
    address: decide.address,
    title: decide.title,
    description: decide.description,
    content: [
      paragraph(
        'Give each need a weight from 0 to 3. Weight times strength counts for the framework to which the need points; a need on which the evidence is split counts for neither. A framework that leads by more than a fifth of all points is the answer; otherwise either works.',
      ),
      paragraph(
        `Strength: ${strengths.fact} for confirmed facts and for what you know of your own team, ${strengths.condition} for facts that hold under a condition, ${strengths.judgement} for opinions.`,
      ),
      ...parts,
      ...notes.definitions(),
    ],
  };
}

function levelOf(need: NeedEntry, notes: Footnotes): Inline[] {
  return need.level === undefined ? [] : [` ${need.level.text}`, ...notes.marks(need.level.cites)];
}
