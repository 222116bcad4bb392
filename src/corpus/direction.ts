import type { Verdict } from '../schemas/claim.ts';
import { type SideId, sideIds, type Stance } from '../schemas/framework-ids.ts';
import type { Direction, Ground } from '../schemas/weighing.ts';

/** What of a claim bears on a direction. */
export interface Speaking {
  readonly stance: Stance;
  readonly verdict: Verdict;
}

/** Which way a need points, and what that rests on. */
export interface Bearing {
  readonly direction: Direction;
  readonly ground: Ground;
}

/**
 * Whether a claim may carry a need: it holds, if only under a condition, or it is a judgement that is shown as one. What
 * is wrong or outdated speaks for nobody, and neither does what nobody can verify.
 * @param verdict the verdict of the claim
 */
export function canCarry(verdict: Verdict): boolean {
  return verdict === 'confirmed' || verdict === 'conditional' || verdict === 'opinion';
}

/**
 * The rule by which the direction of every need is computed; the first line that applies decides.
 *
 * 1. The need is what the team knows of a framework: it points there.
 * 2. An official page shows that both have it: `either`.
 * 3. Statements of fact that hold speak for one side only: that side. They are a `fact` where one is confirmed without
 *    a condition, otherwise a `condition`.
 * 4. Statements of fact that hold speak for both sides: `split`.
 * 5. Only opinions take a side: that side, as a `judgement`; `split` where they take both.
 * 6. Nobody takes a side: `either`.
 *
 * A fact outweighs any number of opinions, because opinions of five articles are few.
 * @param need the claims that it rests on and what else it names
 */
export function bearingOf(need: {
  readonly claims: readonly Speaking[];
  readonly teamKnows?: SideId | undefined;
  readonly level?: unknown;
}): Bearing {
  if (need.teamKnows !== undefined) return { direction: need.teamKnows, ground: 'own' };
  if (need.level !== undefined) return { direction: 'either', ground: 'level' };
  const facts = need.claims.filter(({ verdict }) => verdict === 'confirmed' || verdict === 'conditional');
  const opinions = need.claims.filter(({ verdict }) => verdict === 'opinion');
  const byFacts = sideOf(facts);
  if (byFacts === 'either') {
    const byOpinions = sideOf(opinions);
    return { direction: byOpinions, ground: byOpinions === 'either' ? 'none' : 'judgement' };
  }
  const confirmed = facts.filter(({ verdict }) => verdict === 'confirmed');
  return { direction: byFacts, ground: sideOf(confirmed) === byFacts ? 'fact' : 'condition' };
}

function sideOf(claims: readonly Speaking[]): Direction {
  const [side, ...others] = sideIds.filter((id) => claims.some(({ stance }) => stance === id));
  if (side === undefined) return 'either';
  return others.length > 0 ? 'split' : side;
}

/**
 * Whether a claim is among those from which the direction follows.
 * @param claim the claim
 * @param bearing what its need came to
 */
export function bearsOn(claim: Speaking, { direction, ground }: Bearing): boolean {
  if (claim.stance === 'neutral' || direction === 'either' || ground === 'own') return false;
  return ground === 'judgement' ? claim.verdict === 'opinion' : claim.verdict !== 'opinion';
}
