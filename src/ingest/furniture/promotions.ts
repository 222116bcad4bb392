import { noteOn, revise, type Block, type Step } from '../document.ts';
import type { Note } from '../note.ts';
import { countWords, titleCase } from '../words.ts';

/** Signs of an advert or a call to action. None proves it; together they do. */
const signs: readonly (readonly [pattern: RegExp, points: number])[] = [
  [
    /^(?:get|master|kick-?start|boost|elevate|empower|hire|build|grow|unlock|join|enrol+|sign up|subscribe|register|download|book|try|want to|ready to|are you ready|looking (?:to|for)|harness|transform|accelerate|upgrade|become|contact)\b/i,
    2,
  ],
  [/\byour (?:\w+ )?(?:skills?|career|journey|teams?|projects?|business|inbox|success)\b/i, 2],
  [
    /\b(?:100% (?:free|hike|off)|no cost|start now|(?:right|skills) now!|free trial|free course|certificate included|certification course|expert-led|project-based|in[- ]demand skills|in demand skills|limited time|discount|coupon|enrol+ now|newsletter)/i,
    2,
  ],
  [
    /\b(?:developers you (?:need|can trust)|dev teams?|elite (?:\w+ )?(?:teams?|developers)|ai talent|grow(?:ing)? their business|hire (?:\w+ )*?developers)\b/i,
    2,
  ],
  [
    /\b(?:contact|talk to|speak to|book|schedule) (?:us|our (?:\w+ )?(?:teams?|experts?)|a (?:free )?(?:call|demo|consultation))\b|\bfree (?:quote|consultation|estimate|demo)\b/i,
    2,
  ],
  [/!$/, 1],
];
const certain = 4;
const likely = 2;
const shortWords = 14;

/**
 * Adverts and calls to action, also where they are glued to a list: lines that urge the reader to buy, hire or enrol.
 * A line that is only suspicious goes when it is short and stands beside a certain one.
 */
export const promotions: Step = {
  name: 'promotions',
  run: (article) => {
    const scores = article.blocks.map(score);
    const gone = new Map<number, string>();
    scores.forEach((points, index) => {
      if (points >= certain) gone.set(index, 'advert or call to action');
    });
    for (const index of [...gone.keys()]) {
      spread(article.blocks, scores, index, 1, gone);
      spread(article.blocks, scores, index, -1, gone);
    }
    if (gone.size === 0) return article;
    const notes: Note[] = [];
    const blocks = article.blocks.filter((item, index) => {
      const reason = gone.get(index);
      if (reason !== undefined) notes.push(noteOn(item, 'removed', 'promotions', reason));
      return reason === undefined;
    });
    return revise(article, blocks, notes);
  },
};

function score(item: Block): number {
  if ((item.node.type !== 'paragraph' && item.node.type !== 'heading') || item.marker !== undefined) return 0;
  const words = countWords(item.text);
  if (words > 40) return 0;
  const points = signs.reduce((sum, [pattern, value]) => sum + (pattern.test(item.text) ? value : 0), 0);
  const slogan = words >= 3 && words <= 9 && !/[.?:;]$/.test(item.text) && titleCase(item.text) > 0.8;
  return points + (slogan && points > 0 ? 1 : 0);
}

function spread(
  blocks: readonly Block[],
  scores: readonly number[],
  start: number,
  direction: 1 | -1,
  gone: Map<number, string>,
): void {
  for (let index = start + direction; ; index += direction) {
    const item = blocks[index];
    const points = scores[index] ?? 0;
    if (item === undefined || gone.has(index) || points < likely || countWords(item.text) > shortWords)
      return;
    const between = direction === 1 ? item.gap : (blocks[index + 1]?.gap ?? 0);
    if (between > 1) return;
    gone.set(index, `belongs to the advert in line ${blocks[start]?.node.from ?? 0}`);
  }
}
