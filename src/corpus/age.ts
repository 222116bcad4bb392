import type { Age, FrameworkEntry } from './entries.ts';
import { compareVersions } from './versions.ts';

/**
 * How old a text is against the releases of the frameworks.
 * @param day the last day on which it can have been written, `YYYY-MM-DD`
 * @param frameworks the frameworks with their releases
 */
export function ageOf(day: string, frameworks: readonly FrameworkEntry[]): readonly Age[] {
  return frameworks.map((framework) => {
    const releases = framework.releases
      .map(({ version, released }) => ({ version, released }))
      .toSorted((a, b) => compareVersions(a.version, b.version));
    const then = releases.findLast((release) => release.released <= day);
    // A late correction of an old line is not something newer that the article could not know.
    const since = releases.filter(
      (release) =>
        release.released > day && (then === undefined || compareVersions(release.version, then.version) > 0),
    );
    return { framework: framework.id, then, since };
  });
}
