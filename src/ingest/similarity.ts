import { contentWords } from './words.ts';

/** A text as a bag of weighted words, for comparing. */
export type Bag = ReadonlyMap<string, number>;

/** Weighs words by how rare they are in a collection of texts (inverse document frequency). */
export class Weights {
  readonly #documents: number;
  readonly #frequency = new Map<string, number>();

  constructor(texts: readonly string[]) {
    this.#documents = texts.length;
    for (const text of texts) {
      for (const word of new Set(stems(text)))
        this.#frequency.set(word, (this.#frequency.get(word) ?? 0) + 1);
    }
  }

  /** The text as a bag of stems with weights, of length 1. */
  bag(text: string): Bag {
    const counts = new Map<string, number>();
    for (const stem of stems(text)) counts.set(stem, (counts.get(stem) ?? 0) + 1);
    const weighted = [...counts].map(([stem, count]): [string, number] => [
      stem,
      (1 + Math.log(count)) * Math.log(1 + (this.#documents + 1) / ((this.#frequency.get(stem) ?? 0) + 1)),
    ]);
    const length = Math.sqrt(weighted.reduce((sum, [, weight]) => sum + weight * weight, 0));
    return new Map(weighted.map(([stem, weight]) => [stem, length === 0 ? 0 : weight / length]));
  }
}

function stems(text: string): readonly string[] {
  return contentWords(text).map((word) =>
    word.length > 5
      ? word.replace(/(?:ations?|ings?|ers?|ed|es|s|able|ability|ity)$/, '')
      : word.replace(/s$/, ''),
  );
}

/** The cosine of two bags, 0 to 1. */
export function cosine(a: Bag, b: Bag): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [word, weight] of small) sum += weight * (large.get(word) ?? 0);
  return sum;
}
