import { heaviest, type Weights } from './decide.ts';

/**
 * The weights as the fragment of an address, such as `admin=3&forms=1`. A fragment never leaves the browser.
 * @param needs the ids of the needs, in the order in which they are written
 * @param weights how much each matters
 * @returns the fragment without `#`; empty where nothing matters
 */
export function fragmentOf(needs: readonly string[], weights: Weights): string {
  return needs
    .flatMap((id) => {
      const weight = Object.hasOwn(weights, id) ? (weights[id] ?? 0) : 0;
      return weight > 0 ? [`${id}=${weight}`] : [];
    })
    .join('&');
}

/**
 * The weights that an address holds. What is no need, or no weight, is passed over: addresses are typed, cut and kept for
 * years.
 * @param needs the ids of the needs
 * @param fragment the fragment of an address, with or without `#`
 */
export function weightsIn(needs: readonly string[], fragment: string): Weights {
  const pairs = new URLSearchParams(fragment.replace(/^#/, ''));
  const weights: Record<string, number> = {};
  for (const id of needs) {
    const written = pairs.get(id);
    if (written === null || !/^\d$/.test(written)) continue;
    const weight = Number(written);
    if (weight >= 1 && weight <= heaviest) weights[id] = weight;
  }
  return weights;
}
