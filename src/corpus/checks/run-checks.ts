import { diagnose, type Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Check, Subject } from './check.ts';
import { benchmarksAreRun } from './benchmarks-are-run.ts';
import { citationsResolve } from './citations-resolve.ts';
import { claimsAreOnGuides } from './claims-are-on-guides.ts';
import { claimsCitePassages } from './claims-cite-passages.ts';
import { codeComesFromSamples } from './code-comes-from-samples.ts';
import { componentsAreAllowed } from './components-are-allowed.ts';
import { contradictionsAreMutual } from './contradictions-are-mutual.ts';
import { datesHaveCome } from './dates-have-come.ts';
import { digestsFollowOutlines } from './digests-follow-outlines.ts';
import { evidenceExists } from './evidence-exists.ts';
import { frameworksAreListed } from './frameworks-are-listed.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { needsFollowClaims } from './needs-follow-claims.ts';
import { oppositesAreLinked } from './opposites-are-linked.ts';
import { passagesAreAccountedFor } from './passages-are-accounted-for.ts';
import { questionsHavePlaces } from './questions-have-places.ts';
import { referencesAreProved } from './references-are-proved.ts';
import { referencesAreUsed } from './references-are-used.ts';
import { releasesExist } from './releases-exist.ts';
import { rightsAreKept } from './rights-are-kept.ts';
import { samplesAreRun } from './samples-are-run.ts';
import { samplesAreShownWhole } from './samples-are-shown-whole.ts';
import { samplesHaveTheirFiles } from './samples-have-their-files.ts';
import { termsAreDistinct } from './terms-are-distinct.ts';
import { topicsHaveOneGuide } from './topics-have-one-guide.ts';

/** All editorial rules. Their order does not matter: what they find is sorted. */
const checks: readonly Check[] = [
  benchmarksAreRun,
  citationsResolve,
  claimsAreOnGuides,
  claimsCitePassages,
  codeComesFromSamples,
  componentsAreAllowed,
  contradictionsAreMutual,
  datesHaveCome,
  digestsFollowOutlines,
  evidenceExists,
  frameworksAreListed,
  idsAreUnique,
  needsFollowClaims,
  oppositesAreLinked,
  passagesAreAccountedFor,
  questionsHavePlaces,
  referencesAreProved,
  referencesAreUsed,
  releasesExist,
  rightsAreKept,
  samplesAreRun,
  samplesAreShownWhole,
  samplesHaveTheirFiles,
  termsAreDistinct,
  topicsHaveOneGuide,
];

/**
 * Runs checks. One that crashes becomes a diagnostic, and the others still run.
 * @param subject what is checked
 * @param rules the checks to run
 */
export function runChecks(subject: Subject, rules: readonly Check[] = checks): readonly Diagnostic[] {
  return rules.flatMap((check) => {
    const found: Diagnostic[] = [];
    try {
      for (const diagnostic of check.run(subject)) found.push(diagnostic);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      const place = { file: `src/corpus/checks/${check.name}.ts`, line: 1, column: 1 };
      found.push(diagnose('check-crashed', place, { check: check.name, message }));
    }
    return found;
  });
}
