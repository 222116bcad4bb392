import { type Verdict, verdicts } from '../../schemas/claim.ts';
import { recordOf } from '../../schemas/record.ts';
import type { Tally } from '../entries.ts';

/**
 * Counts verdicts.
 * @param found the verdicts of some claims
 */
export function tallyOf(found: Iterable<Verdict>): Tally {
  const counts = recordOf(verdicts, () => 0);
  for (const verdict of found) counts[verdict] += 1;
  return counts;
}
