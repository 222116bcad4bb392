/**
 * Orders two version numbers by their parts: 5.10 is newer than 5.9, and 6.1 is as new as 6.1.0.
 * @param a one version, numbers joined by dots
 * @param b another
 * @returns a negative number, zero or a positive number
 */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/**
 * Whether a release brings something that a judgement did not see. What was judged against 6.1 holds for 6.1.4; only
 * as many parts are compared as the judgement names.
 * @param release the release
 * @param judged the version of the judgement
 */
export function isNewerThan(release: string, judged: string): boolean {
  const parts = judged.split('.').length;
  return compareVersions(release.split('.').slice(0, parts).join('.'), judged) > 0;
}
