import { type Verdict, verdicts } from '../../schemas/claim.ts';
import type { Tally } from '../entries.ts';

/**
 * Counts verdicts.
 * @param found the verdicts of some claims
 */
export function tallyOf(found: Iterable<Verdict>): Tally {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const verdict of found) counts[verdict] += 1;
  return counts;
}
