import type { Corpus } from '../corpus/entries.ts';
import { addresses } from '../schemas/addresses.ts';
import type { Verdict } from '../schemas/claim.ts';
import type { Frozen } from '../schemas/inference.ts';
import type { VerdictHistory } from '../schemas/verdict-history.ts';

/** Something that a reader of the feed wants to hear of. */
export interface Change {
  readonly kind: 'guide' | 'article' | 'verdict';
  /** Permanent, unique: an address of the site with a fragment where one place changes more than once. */
  readonly id: string;
  readonly address: string;
  readonly title: string;
  readonly summary: string;
  readonly date: string;
}

/**
 * New guides and articles and the changes of verdicts, newest first.
 * @param corpus the content
 * @param history the verdicts that claims had before
 */
export function changesOf(corpus: Corpus, history: Frozen<VerdictHistory>): Change[] {
  const changes: Change[] = [
    ...corpus.guides.map((guide): Change => ({
      kind: 'guide',
      id: addresses.guide(guide.id),
      address: addresses.guide(guide.id),
      title: `Guide: ${guide.title}`,
      summary: guide.bottomLine.map(({ text }) => text).join(' '),
      date: guide.reviewed,
    })),
    ...corpus.articles.map((article): Change => ({
      kind: 'article',
      id: addresses.article(article.id),
      address: addresses.article(article.id),
      title: `Article: ${article.title} (${article.short})`,
      summary: article.description,
      date: article.imported,
    })),
    ...corpus.claims.flatMap((claim) => {
      const past = history[claim.id] ?? [];
      const now = { verdict: claim.verdict, since: claim.reviewed };
      const all = past.at(-1)?.verdict === claim.verdict ? past : [...past, now];
      return all
        .slice(1)
        .map((step, index) =>
          verdictChange(claim.id, claim.statement, all[index]?.verdict ?? step.verdict, step),
        );
    }),
  ];
  return changes.toSorted((a, b) =>
    a.date === b.date ? (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) : a.date < b.date ? 1 : -1,
  );
}

function verdictChange(
  claim: string,
  statement: string,
  before: Verdict,
  step: { readonly verdict: Verdict; readonly since: string },
): Change {
  const address = addresses.claim(claim);
  return {
    kind: 'verdict',
    id: `${address}#${step.verdict}-${step.since}`,
    address,
    title: `Now ${step.verdict}: ${statement}`,
    summary: `The verdict changed from ${before} to ${step.verdict}.`,
    date: step.since,
  };
}

/**
 * The history with the verdicts of today added.
 * @param corpus the content
 * @param history the verdicts that claims had before
 * @returns the new history, claims by id; a claim that is gone keeps its past
 */
export function recordVerdicts(corpus: Corpus, history: Frozen<VerdictHistory>): VerdictHistory {
  const next = new Map(Object.entries(history).map(([claim, steps]) => [claim, [...steps]]));
  for (const { id, verdict, reviewed } of corpus.claims) {
    const steps = next.get(id) ?? [];
    if (steps.at(-1)?.verdict !== verdict) steps.push({ verdict, since: reviewed });
    next.set(id, steps);
  }
  return Object.fromEntries([...next].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
