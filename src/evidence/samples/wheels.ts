import { join } from 'node:path';
import { z } from 'zod';
import pinned from './wheels.lock.json' with { type: 'json' };

/** A package that samples may use: one file on PyPI that runs on every platform. */
const wheelSchema = z.strictObject({
  package: z.string(),
  version: z.string(),
  /** A wheel of pure Python, or the source distribution of which one is made. */
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The packages that it needs. */
  needs: z.array(z.string()),
});

export type Wheel = z.infer<typeof wheelSchema>;

/** The pinned packages, written by `npm run samples -- --lock`. */
export const lockFile = join(import.meta.dirname, 'wheels.lock.json');

/** Reads the pinned packages. */
export function readLock(): readonly Wheel[] {
  return z.array(wheelSchema).parse(pinned);
}

/** Names on PyPI are compared without case, and `-`, `_` and `.` are one: PEP 503. */
const normalName = (name: string): string => name.toLowerCase().replace(/[-_.]+/g, '-');

/**
 * The packages that come with some: they and all that they need, nothing more. A package that happens to be there can
 * change how another behaves.
 * @param names names of packages
 * @param lock the pinned packages
 * @returns the packages by name, or the first name that is not pinned
 */
export function closureOf(
  names: readonly string[],
  lock: readonly Wheel[],
): { readonly wheels: readonly Wheel[] } | { readonly unknown: string } {
  const known = new Map(lock.map((wheel) => [normalName(wheel.package), wheel]));
  const found = new Map<string, Wheel>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const wheel = known.get(normalName(name));
    if (wheel === undefined) return { unknown: name };
    if (found.has(wheel.package)) continue;
    found.set(wheel.package, wheel);
    open.push(...wheel.needs);
  }
  return { wheels: [...found.values()].toSorted((a, b) => (a.package < b.package ? -1 : 1)) };
}
