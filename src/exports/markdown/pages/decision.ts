import type { RootContent } from 'mdast';
import { type Corpus, entryOf, type NeedEntry } from '../../../corpus/entries.ts';
import { decide } from '../../../corpus/tools.ts';
import { addresses } from '../../../schemas/addresses.ts';
import { needGroups } from '../../../schemas/decision.ts';
import type { SideId } from '../../../schemas/framework-ids.ts';
import { type Direction, strengths } from '../../../schemas/weighing.ts';
import type { ExportContext } from '../../context.ts';
import type { PageSource } from '../page-source.ts';
import { Footnotes } from '../footnotes.ts';
import { heading, type Inline, joined, link, paragraph, table } from '../tree.ts';

/** A direction that is no framework, in words. */
const words: Readonly<Record<Exclude<Direction, SideId>, string>> = {
  either: 'either',
  split: 'evidence is split',
};

function directionWords({ sides }: Corpus, direction: Direction): string {
  if (direction === 'either' || direction === 'split') return words[direction];
  return sides.find(({ id }) => id === direction)?.name ?? direction;
}

/** The decision page: every need with its direction, its strength, the reason and the claims. */
export function decisionPage(context: ExportContext): PageSource {
  return {
    address: decide.address,
    title: decide.title,
    description: decide.description,
    content: () => {
      const notes = new Footnotes(context);
      return [
        paragraph(
          'Give each need a weight from 0 to 3. Weight times strength counts for the framework to which the need points; a need on which the evidence is split counts for neither. A framework that leads by more than a fifth of all points is the answer; otherwise either works.',
        ),
        paragraph(
          `Strength: ${strengths.fact} for confirmed facts and for what you know of your own team, ${strengths.condition} for facts that hold under a condition, ${strengths.judgement} for opinions.`,
        ),
        ...Object.entries(needGroups).flatMap(([group, name]) => needTable(context, group, name, notes)),
        ...notes.definitions(),
      ];
    },
  };
}

function needTable(context: ExportContext, group: string, name: string, notes: Footnotes): RootContent[] {
  return [
    heading(2, name),
    table([
      [['Need'], ['Points to'], ['Strength'], ['Why'], ['Rests on']],
      ...context.corpus.needs
        .filter((need) => need.group === group)
        .map((need) => needRow(context, need, notes)),
    ]),
  ];
}

function needRow({ corpus, url }: ExportContext, need: NeedEntry, notes: Footnotes): Inline[][] {
  const { level, why } = need;
  return [
    [`${need.need}. ${need.question}`],
    [directionWords(corpus, need.direction)],
    [String(strengths[need.ground])],
    [
      why.text,
      ...notes.references(why.cites),
      ...(level === undefined ? [] : [` ${level.text}`, ...notes.references(level.cites)]),
    ],
    joined(
      need.claims.map(({ id }) => {
        const { short, verdict } = entryOf(corpus.lookup.claims, id);
        return [link(url(addresses.claim(id)), short), ` (${verdict})`];
      }),
      '; ',
    ),
  ];
}
