import { type Field, fieldsIn, frequencyIn, type Occurrence } from '../format.ts';
import type { RecordType } from '../record-types.ts';
import type { Entry } from './catalogue.ts';

/** A record that fits the question. */
export interface Hit {
  readonly record: number;
  readonly entry: Entry;
  readonly score: number;
}

/** A word of the question, or two that stand side by side in it, with the score of each record for it. */
export interface QueryTerm {
  /** How much it counts by itself. */
  readonly weight: number;
  /** A bigram adds to the score of the records that have it; a record without it lacks nothing. */
  readonly isBigram: boolean;
  readonly scores: ReadonlyMap<number, number>;
}

/** What it is worth that a field of a record has a word. */
const fieldWeights: Readonly<Record<Field, number>> = {
  title: 5,
  question: 4,
  page: 1,
  aliases: 3,
  moreAliases: 2.5,
  code: 2,
  synonyms: 0.6,
};

/** The numbers that decide the order of results, tuned on `tests/search/practice.tsv` and `tuning.tsv`. */
const tuning = {
  /** How soon it stops to matter how often a text has a word, and how much long texts are put back: k1 and b of BM25. */
  saturation: 0.8,
  lengthPenalty: 0.6,
  /** The score of a term at which it reaches half of what it can be worth. */
  halfScore: 7,
  /** How much it costs that terms of the question are missing. */
  missingPenalty: 0.1,
  /** How much a bigram counts against a word. */
  bigramWeight: 0.12,
  /** How much of a page's score comes from all its sections together; the rest comes from its best section. */
  pageShare: 0.3,
  /** How much a page's own record weighs against its sections, when one of them is chosen to be shown. */
  pageRecordWeight: 0.75,
  /** What scores less than this part of the best result is not shown. */
  cutoff: 0.04,
};

/**
 * How well a record fits a word: BM25 for its text, and a fixed score for each field.
 * @param occurrence where the record has the word
 * @param length how many words its text has, relative to the mean
 */
export function termScore(occurrence: Occurrence, length: number): number {
  const { saturation, lengthPenalty } = tuning;
  const frequency = frequencyIn(occurrence);
  const ofText =
    ((saturation + 1) * frequency) / (saturation * (1 - lengthPenalty + lengthPenalty * length) + frequency);
  return fieldsIn(occurrence).reduce((sum, field) => sum + fieldWeights[field], ofText);
}

/** How much it tells that a record has a word which so many of all have. */
const inverseFrequency = (all: number, having: number): number =>
  Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** Scores by term of the question, each from 0 to 1. */
type Scores = number[];

/** A record that has words of the question. */
interface ScoredRecord {
  readonly record: number;
  readonly entry: Entry;
  readonly scores: Scores;
}

/** What is ranked: a page with those of its sections that have words of the question, or a record of its own. */
interface ScoredPage {
  readonly type: RecordType;
  readonly records: ScoredRecord[];
  /** For each term the best of its records. */
  readonly scores: Scores;
}

const pageKey = (entry: Entry, record: number): string => `${entry.type} ${entry.page ?? `#${record}`}`;

/** How many pages there are of each type. */
function pagesPerType(entries: readonly Entry[]): ReadonlyMap<RecordType, number> {
  const types = new Map(entries.map((entry, record) => [pageKey(entry, record), entry.type]));
  const counts = new Map<RecordType, number>();
  for (const type of types.values()) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** The score of a page or a record for the whole question. */
function questionScore(terms: readonly QueryTerm[], scores: Scores, weights: readonly number[]): number {
  let sum = 0;
  let matched = 0;
  let total = 0;
  terms.forEach(({ isBigram }, position) => {
    const weight = weights[position] ?? 0;
    const score = scores[position] ?? 0;
    if (isBigram) {
      if (score > 0) sum += weight * tuning.bigramWeight;
      return;
    }
    sum += weight * score;
    total += weight;
    if (score > 0) matched += weight;
  });
  return total === 0 ? 0 : (sum / total) * (matched / total) ** tuning.missingPenalty;
}

/** Puts the pages that have words of a question into order. */
export class Ranking {
  readonly #entries: readonly Entry[];
  readonly #pagesPerType: ReadonlyMap<RecordType, number>;

  constructor(entries: readonly Entry[]) {
    this.#entries = entries;
    this.#pagesPerType = pagesPerType(entries);
  }

  /**
   * The pages that have words of the question, the best first. Each is shown by one record: its best section, or the
   * page itself where no section is nearly as good.
   */
  rank(terms: readonly QueryTerm[]): Hit[] {
    const pages = this.#pagesWith(terms);
    const weights = new Map(
      [...this.#pagesPerType].map(([type, count]) => {
        const ofType = pages.filter((page) => page.type === type);
        return [type, weightsOf(terms, ofType, count)];
      }),
    );
    const hits = pages
      .flatMap((page) => this.#hitFor(page, terms, weights.get(page.type) ?? []))
      .toSorted((a, b) => b.score - a.score || a.record - b.record);
    const least = (hits[0]?.score ?? 0) * tuning.cutoff;
    return hits.filter(({ score }) => score > 0 && score >= least);
  }

  #scoredRecords(terms: readonly QueryTerm[]): Iterable<ScoredRecord> {
    const records = new Map<number, ScoredRecord>();
    terms.forEach(({ scores }, position) => {
      for (const [record, score] of scores) {
        const entry = this.#entries[record];
        if (entry === undefined) continue;
        const scored = records.get(record) ?? { record, entry, scores: terms.map(() => 0) };
        records.set(record, scored);
        scored.scores[position] = score / (score + tuning.halfScore);
      }
    });
    return records.values();
  }

  #pagesWith(terms: readonly QueryTerm[]): readonly ScoredPage[] {
    const pages = new Map<string, ScoredPage>();
    for (const scored of this.#scoredRecords(terms)) {
      const { record, entry, scores } = scored;
      const key = pageKey(entry, record);
      const page = pages.get(key) ?? { type: entry.type, records: [], scores: terms.map(() => 0) };
      pages.set(key, page);
      page.records.push(scored);
      scores.forEach((score, position) => {
        page.scores[position] = Math.max(page.scores[position] ?? 0, score);
      });
    }
    return [...pages.values()];
  }

  /** The result for a page: the record that is shown, and the score of the page. */
  #hitFor(page: ScoredPage, terms: readonly QueryTerm[], weights: readonly number[]): Hit[] {
    let [shown] = page.records;
    let shownScore = 0;
    let best = 0;
    for (const scored of page.records) {
      const score = questionScore(terms, scored.scores, weights);
      const preference = this.#isPageRecord(scored) ? score * tuning.pageRecordWeight : score;
      if (preference > shownScore) [shown, shownScore] = [scored, preference];
      best = Math.max(best, score);
    }
    if (shown === undefined) return [];
    const { record, entry } = shown;
    const together = questionScore(terms, page.scores, weights);
    const score = tuning.pageShare * together + (1 - tuning.pageShare) * best;
    return [{ record, entry, score: score * entry.weight }];
  }

  /** Whether a record stands for its whole page: the first one of the page does. */
  #isPageRecord({ record, entry }: ScoredRecord): boolean {
    return entry.page !== undefined && this.#entries[record - 1]?.page !== entry.page;
  }
}

/**
 * How much each term counts among the pages of one type: a term that many of them are about tells less than one that few
 * are about. A page that has it in passing counts for less than one that is about it.
 */
function weightsOf(terms: readonly QueryTerm[], pages: readonly ScoredPage[], count: number): number[] {
  return terms.map(({ weight }, position) => {
    const scores = pages.map((page) => page.scores[position] ?? 0);
    const best = Math.max(0, ...scores);
    const having = best === 0 ? 0 : scores.reduce((sum, score) => sum + score, 0) / best;
    return weight * inverseFrequency(count, having);
  });
}
