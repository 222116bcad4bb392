import type { ClaimEntry } from '../entries.ts';

/** Verdicts of statements that do not hold as they stand, the gravest first. */
const gravity = ['wrong', 'outdated', 'conditional'] as const;

/**
 * The statements that do not hold as they stand today, the most consequential first: wrong and outdated ones, then those
 * conditional ones that more than one passage makes. Within a verdict what more articles say comes first, then what
 * more passages say.
 * @param claims all claims, in the order of the ledger
 * @returns ids of claims
 */
export function mistakesOf(claims: readonly ClaimEntry[]): readonly string[] {
  return gravity.flatMap((verdict) =>
    claims
      .filter(
        (claim) => claim.verdict === verdict && (verdict !== 'conditional' || claim.citations.length > 1),
      )
      .toSorted((a, b) => b.articles.length - a.articles.length || b.citations.length - a.citations.length)
      .map(({ id }) => id),
  );
}
