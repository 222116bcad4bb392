import type { Claim, Evidence, Verdict } from '../schemas/claim.ts';
import type { Frozen } from '../schemas/inference.ts';

/** The verdict on a claim, and which pieces of its evidence decide that. */
export interface Judgement<Piece extends Frozen<Evidence> = Frozen<Evidence>> {
  readonly verdict: Verdict;
  readonly deciding: readonly Piece[];
}

/**
 * The rule by which every verdict is computed; the first line that applies decides.
 *
 * 1. A judgement of taste or value is an `opinion`.
 * 2. A fact without evidence is `unverifiable`.
 * 3. A witness contradicts it and names no release since which: `wrong`. It was never true of what we looked at.
 * 4. A witness contradicts it since a release: `outdated`. It was true before.
 * 5. A witness qualifies it: `conditional`. It is true under the condition named.
 * 6. All witnesses support it: `confirmed`.
 *
 * A contradiction outweighs any support, because the site must not call confirmed what a witness denies.
 * @param claim kind and evidence of the claim
 */
export function judge<Piece extends Frozen<Evidence>>(claim: {
  readonly kind: Claim['kind'];
  readonly evidence: readonly Piece[];
}): Judgement<Piece> {
  if (claim.kind === 'opinion') return { verdict: 'opinion', deciding: [] };
  if (claim.evidence.length === 0) return { verdict: 'unverifiable', deciding: [] };

  const contradicting = claim.evidence.filter((piece) => piece.finding === 'contradicts');
  const always = contradicting.filter((piece) => piece.since === undefined);
  if (always.length > 0) return { verdict: 'wrong', deciding: always };
  if (contradicting.length > 0) return { verdict: 'outdated', deciding: contradicting };

  const qualifying = claim.evidence.filter((piece) => piece.finding === 'qualifies');
  if (qualifying.length > 0) return { verdict: 'conditional', deciding: qualifying };
  return { verdict: 'confirmed', deciding: claim.evidence };
}
