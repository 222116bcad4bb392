import type { Entry } from './catalogue.ts';
import { fields, frequency, type Field } from './posting.ts';

/** A record that fits the question. */
export interface Hit {
  readonly record: number;
  readonly entry: Entry;
  readonly score: number;
}

/** A word of the question, or two of them side by side, with how strongly each record speaks of it. */
export interface Asked {
  /** How much the word counts by itself. */
  readonly weight: number;
  /** A pair adds to the score of what has it; what lacks it lacks nothing. */
  readonly pair: boolean;
  readonly strengths: ReadonlyMap<number, number>;
}

/** What it is worth that a field of a record has a word. */
const fieldWeights: Readonly<Record<Field, number>> = {
  title: 5,
  question: 4,
  page: 1,
  aliases: 3,
  further: 2.5,
  code: 2,
  also: 0.6,
};

/** The numbers by which results are put into order. `tests/search/practice.tsv` and `tuning.tsv` are what they were tuned on. */
const order = {
  /** How fast it stops to matter how often a text has a word, and how much longer texts are put back (BM25's k1 and b). */
  saturation: 0.8,
  length: 0.6,
  /** Where strength stops to matter. */
  enough: 7,
  /** How much it costs that words of the question are missing. */
  missing: 0.1,
  /** How much two words side by side count against a word. */
  pair: 0.12,
  /** How much of a page's score comes from all its sections together, the rest from its best section. */
  together: 0.3,
  /** How much the page as a whole weighs against one of its sections, when one of them is shown for it. */
  section: 0.75,
  /** What is worth less than this part of the best result is not shown. */
  tail: 0.04,
};

/**
 * How strongly a record speaks of a word.
 * @param mark which fields have it and how often the text does: see `posting.ts`
 * @param length how many words the text has, against the mean
 */
export function strengthOf(mark: number, length: number): number {
  const { saturation, length: b } = order;
  const often = Math.floor(mark / frequency);
  const text = ((saturation + 1) * often) / (saturation * (1 - b + b * length) + often);
  return fields.reduce((sum, field, bit) => sum + (mark & (1 << bit) ? fieldWeights[field] : 0), text);
}

/** How telling a word is that this many of all have. */
const rarityOf = (all: number, having: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** What is ranked: a page with all its sections, or a record of its own. */
const keyOf = (entry: Entry, record: number): string => `${entry.type} ${entry.page ?? `#${record}`}`;

/** How many pages there are of each type. */
function sizesOf(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const keys = new Map(entries.map((entry, record) => [keyOf(entry, record), entry.type]));
  const sizes = new Map<string, number>();
  for (const type of keys.values()) sizes.set(type, (sizes.get(type) ?? 0) + 1);
  return sizes;
}

/** Puts the pages that have words of a question into order. */
export class Ranking {
  readonly #entries: readonly Entry[];
  readonly #sizes: ReadonlyMap<string, number>;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#sizes = sizesOf(entries);
  }

  /** The pages that have words of the question, the best first, each by its best section. */
  rank(asked: readonly Asked[]): Hit[] {
    const { together, enough, missing, section, tail, pair } = order;
    /** By page and word of the question: the best section. */
    const pages = new Map<string, number[]>();
    const records = new Map<number, number[]>();
    asked.forEach(({ strengths }, place) => {
      for (const [record, strength] of strengths) {
        const entry = this.#entries[record];
        if (entry === undefined) continue;
        const key = keyOf(entry, record);
        const worth = strength / (strength + enough);
        const own = records.get(record) ?? asked.map(() => 0);
        own[place] = worth;
        records.set(record, own);
        const page = pages.get(key) ?? asked.map(() => 0);
        page[place] = Math.max(page[place] ?? 0, worth);
        pages.set(key, page);
      }
    });
    // How telling a word is among the pages of a type: one that all have at the edge tells less than one that few are about.
    const telling = new Map<string, number[]>();
    for (const [type, size] of this.#sizes) {
      const sums = asked.map(() => 0);
      const most = asked.map(() => 0);
      for (const [key, worths] of pages) {
        if (!key.startsWith(`${type} `)) continue;
        worths.forEach((worth, place) => {
          sums[place] = (sums[place] ?? 0) + worth;
          most[place] = Math.max(most[place] ?? 0, worth);
        });
      }
      telling.set(
        type,
        asked.map(({ weight }, place) => {
          const top = most[place] ?? 0;
          return weight * rarityOf(size, top === 0 ? 0 : (sums[place] ?? 0) / top);
        }),
      );
    }
    const scoreOf = (worths: readonly number[], weights: readonly number[]): number => {
      let sum = 0;
      let covered = 0;
      let whole = 0;
      weights.forEach((weight, place) => {
        const worth = worths[place] ?? 0;
        if (asked[place]?.pair === true) {
          if (worth > 0) sum += weight * pair;
          return;
        }
        sum += weight * worth;
        whole += weight;
        if (worth > 0) covered += weight;
      });
      return whole === 0 ? 0 : (sum / whole) * (covered / whole) ** missing;
    };
    /* One result a page: its best section, or the page itself where no section is nearly as good. */
    const best = new Map<string, { record: number; entry: Entry; shown: number; own: number }>();
    for (const [record, worths] of records) {
      const entry = this.#entries[record];
      if (entry === undefined) continue;
      const key = keyOf(entry, record);
      const score = scoreOf(worths, telling.get(entry.type) ?? []);
      const whole = entry.page !== undefined && this.#entries[record - 1]?.page !== entry.page;
      const shown = whole ? score * section : score;
      const before = best.get(key) ?? { record, entry, shown: 0, own: 0 };
      const own = Math.max(before.own, score);
      best.set(key, shown > before.shown ? { record, entry, shown, own } : { ...before, own });
    }
    const hits = [...best]
      .map(([key, { record, entry, own }]): Hit => {
        const page = scoreOf(pages.get(key) ?? [], telling.get(entry.type) ?? []);
        return { record, entry, score: (together * page + (1 - together) * own) * entry.weight };
      })
      .toSorted((a, b) => b.score - a.score || a.record - b.record);
    const least = (hits[0]?.score ?? 0) * tail;
    return hits.filter(({ score }) => score > 0 && score >= least);
  }
}
