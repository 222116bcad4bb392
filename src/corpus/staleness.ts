import { type FrameworkId, sideIds } from '../schemas/framework-ids.ts';
import { recordOf } from '../schemas/record.ts';
import { daysAfter } from './dates.ts';
import type { Corpus, FrameworkEntry, StaleEntry, StaleReason } from './entries.ts';
import { isNewerThan } from './versions.ts';

/** A judgement is looked at again after this many days, where it names no interval of its own. */
const reviewInterval = 180;

/**
 * The day after which a judgement is due for review.
 * @param judgement the day it was made, and its own interval in days where it has one
 */
export function reviewDueOf(judgement: {
  readonly reviewed: string;
  readonly reviewAfterDays?: number | undefined;
}): string {
  return daysAfter(judgement.reviewed, judgement.reviewAfterDays ?? reviewInterval);
}

/**
 * What a new release or a passed date puts in question.
 * @param corpus the content
 * @param today the day, `YYYY-MM-DD`
 * @returns guides, claims and samples in the order of the corpus, each with its reasons
 */
export function staleness(
  corpus: Pick<Corpus, 'guides' | 'claims' | 'samples' | 'frameworks'>,
  today: string,
): readonly StaleEntry[] {
  // Thousands of entries are judged against a handful of versions.
  const known = new Map<string, readonly StaleReason[]>();
  const newer = (versions: Readonly<Partial<Record<FrameworkId, string | undefined>>>): StaleReason[] =>
    corpus.frameworks.flatMap((framework) => {
      const judged = versions[framework.id];
      const key = `${framework.id} ${judged ?? ''}`;
      const reasons = known.get(key) ?? newerRelease(framework, judged, today);
      known.set(key, reasons);
      return reasons;
    });
  const overdue = (entry: { readonly reviewed: string; readonly reviewDue: string }): StaleReason[] =>
    today > entry.reviewDue ? [{ reason: 'review-due', reviewed: entry.reviewed, due: entry.reviewDue }] : [];
  const entries: StaleEntry[] = [
    ...corpus.guides.map((guide) => ({
      kind: 'guide' as const,
      id: guide.id,
      file: guide.file,
      reasons: [...newer(guide.appliesTo), ...overdue(guide)],
    })),
    ...corpus.claims.map((claim) => ({
      kind: 'claim' as const,
      id: claim.id,
      file: claim.file,
      reasons: [...newer(claim.versions), ...overdue(claim)],
    })),
    ...corpus.samples.map((sample) => ({
      kind: 'sample' as const,
      id: sample.id,
      file: sample.file,
      reasons: newer(recordOf(sideIds, (side) => minorOf(packageVersion(sample.run?.[side].packages, side)))),
    })),
  ];
  return entries.filter((entry) => entry.reasons.length > 0);
}

function newerRelease(framework: FrameworkEntry, judged: string | undefined, today: string): StaleReason[] {
  if (judged === undefined) return [];
  const newer = framework.releases.filter(
    (release) => release.released <= today && isNewerThan(release.version, judged),
  );
  const newest = newer.toSorted((a, b) => (isNewerThan(a.version, b.version) ? -1 : 1))[0];
  return newest === undefined
    ? []
    : [
        {
          reason: 'newer-release',
          framework: framework.id,
          judged,
          newest: newest.version,
          released: newest.released,
        },
      ];
}

function packageVersion(
  packages: Readonly<Record<string, string>> | undefined,
  name: string,
): string | undefined {
  return Object.entries(packages ?? {}).find(([key]) => key.toLowerCase() === name)?.[1];
}

/** A sample run with 6.1.2 is not put in question by 6.1.3. */
function minorOf(version: string | undefined): string | undefined {
  return version?.split('.').slice(0, 2).join('.');
}
