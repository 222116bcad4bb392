import { facets, type Facet, type RecordType } from '../record-types.ts';
import { entriesOf, namesOf, type Catalogue, type Entry } from './catalogue.ts';
import { signature, startCore, type Core } from './core.ts';
import { excerptOf, mark, type Marked } from './excerpt.ts';
import { unzip, type ReadFile } from './files.ts';
import { Vocabulary } from './spelling.ts';
import { termsOf, type Term } from './terms.ts';

/** Which values of a facet are chosen; nothing chosen lets everything through. Inside a facet, one is enough. */
export type Choice = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A record that fits the question. */
export interface Hit {
  readonly record: number;
  readonly entry: Entry;
  readonly score: number;
}

/** What was found, without texts. */
export interface Found {
  /** Groups by type, the one with the best hit first. */
  readonly groups: readonly { readonly type: RecordType; readonly hits: readonly Hit[] }[];
  readonly count: number;
  /** How many hits each value of each facet would leave. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** Words that the site does not have, each with what was searched for instead. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  readonly unknown: readonly string[];
  /** The words that were searched for in the end. */
  readonly words: readonly string[];
}

/** What a reader asks. */
export interface Question {
  readonly words: string;
  readonly choice: Choice;
  /** How many results the first group and each further group show. */
  readonly first: number;
  readonly further: number;
}

/** A result to show. */
export interface Result {
  /** The address below the base path. */
  readonly url: string;
  readonly title: Marked;
  /** The page that holds it, where it is a section. */
  readonly page: string | undefined;
  readonly verdict: string | undefined;
  readonly text: Marked;
}

/** A value of a facet with the number of results that it would leave. */
export interface FacetCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** What a reader sees. Everything in it is plain data, so that it can pass between threads. */
export interface Answer {
  readonly groups: readonly {
    readonly type: RecordType;
    readonly name: string;
    readonly count: number;
    readonly results: readonly Result[];
  }[];
  readonly count: number;
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
  readonly corrected: Found['corrected'];
  readonly unknown: Found['unknown'];
  readonly words: Found['words'];
}

/** The text of a record as the build writes it: address, title, title of its page or an empty text, text. */
export type RecordText = readonly [url: string, title: string, page: string, text: string];

/** A word of the question with how strongly each record speaks of it. */
interface Scored {
  readonly weight: number;
  readonly strengths: ReadonlyMap<number, number>;
}

function passes(entry: Entry, choice: Choice, except?: Facet): boolean {
  return facets.every((facet) => {
    const chosen = choice[facet] ?? [];
    return (
      facet === except || chosen.length === 0 || entry.facets[facet].some((value) => chosen.includes(value))
    );
  });
}

/** How telling a word is that this many of all have. */
const rarityOf = (all: number, having: number): number => Math.log(1 + (all - having + 0.5) / (having + 0.5));

/** The endings that a word may be about to get while it is typed: its stem is then in the index, and nothing is wrong. */
const growing = /^(?:a(?:t(?:i(?:on?)?)?)?|i(?:on?|ng?|e|t)?|e[drs]?|m(?:e(?:nt?)?)?|s|y|n(?:e(?:ss?)?)?|l)$/;

/** The numbers by which results are put into order. */
const order = {
  /** How much of a page's score comes from all its sections together, the rest from its best section. */
  together: 0.2,
  /** Where strength stops to matter. */
  enough: 5,
  /** How much it costs that words of the question are missing. */
  missing: 0.3,
  /** How much the page as a whole weighs against one of its sections, when one of them is shown for it. */
  section: 0.75,
  /** What is worth less than this part of the best result is not shown. */
  tail: 0.1,
};

/** The search of the site: Pagefind finds words, this puts what it found into order. */
export class Search {
  readonly #core: Core;
  readonly #entries: readonly Entry[];
  readonly #names: ReturnType<typeof namesOf>;
  readonly #read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly #parts = new Map<string, Promise<void>>();
  readonly #texts = new Map<number, Promise<RecordText>>();
  #vocabulary: Promise<Vocabulary> | undefined;

  private constructor(core: Core, catalogue: Catalogue, read: ReadFile) {
    this.#core = core;
    this.#entries = entriesOf(catalogue);
    this.#names = namesOf(catalogue);
    this.#read = (path) => read(`${path}?v=${catalogue.version}`);
  }

  /**
   * Loads what every search needs of the index that the build wrote.
   * @param read gives the files of the index
   * @throws where the index is not there
   */
  static async start(read: ReadFile): Promise<Search> {
    const program = read('wasm.en.pagefind');
    const catalogue = JSON.parse(new TextDecoder().decode(await read('catalogue.json'))) as Catalogue;
    const meta = read(`pagefind.pf_meta?v=${catalogue.version}`);
    const [code, table] = await Promise.all([program, meta].map(async (file) => unzip(await file)));
    const core = await startCore(
      (code ?? new Uint8Array()).slice(signature.length),
      (table ?? new Uint8Array()).slice(signature.length),
    );
    return new Search(core, catalogue, read);
  }

  /** Loads the parts of the index that a word needs. */
  async #load(word: string): Promise<void> {
    await Promise.all(
      this.#core.partsFor(word).map((name) => {
        const known = this.#parts.get(name);
        if (known !== undefined) return known;
        const loading = this.#read(`index/${name}.pf_index`)
          .then(unzip)
          .then((bytes) => this.#core.addPart(bytes.slice(signature.length)));
        this.#parts.set(name, loading);
        return loading;
      }),
    );
  }

  #learnWords(): Promise<Vocabulary> {
    return (this.#vocabulary ??= this.#read('words.pf_words')
      .then(unzip)
      .then((bytes) => new Vocabulary(new TextDecoder().decode(bytes))));
  }

  /** What to search for in place of a word: itself, its parts, or what was probably meant. */
  async #spellingsOf({ word, parts, open }: Term): Promise<readonly string[]> {
    await this.#load(word);
    if (this.#core.knows(word)) return [word];
    if (parts[0] === '-') return [];
    if (this.#core.begins(word)) return [word];
    if (parts.length > 0) {
      await Promise.all(parts.map((part) => this.#load(part)));
      return parts.filter((part) => this.#core.knows(part));
    }
    if (word.length < 4 || /\p{N}/u.test(word)) return [];
    const stem = [...Array(4).keys()].map((cut) => word.slice(0, word.length - 1 - cut));
    if (open && stem.some((one) => this.#core.knows(one) && growing.test(word.slice(one.length))))
      return [word];
    const vocabulary = await this.#learnWords();
    if (vocabulary.knows(word)) return [word];
    const corrections = vocabulary.corrections(word).slice(0, 4);
    await Promise.all(corrections.map((one) => this.#load(one)));
    return corrections;
  }

  /**
   * Finds what fits a question.
   * @param question what the reader typed
   * @param choice values of facets
   */
  async find(question: string, choice: Choice = {}): Promise<Found> {
    const corrected: { from: string; to: string }[] = [];
    const unknown: string[] = [];
    const words: string[] = [];
    const scored: Scored[] = [];
    const spelled = await Promise.all(
      termsOf(question).map(async (term) => ({ term, spellings: await this.#spellingsOf(term) })),
    );
    for (const { term, spellings } of spelled) {
      const [to] = spellings;
      if (to === undefined) {
        if (term.parts[0] !== '-') unknown.push(term.word);
        continue;
      }
      if (to !== term.word && term.parts.length === 0) corrected.push({ from: term.word, to });
      words.push(...spellings);
      const strengths = new Map<number, number>();
      spellings.forEach((word, place) => {
        for (const { record, strength } of this.#core.search(word)) {
          const worth = strength * (place === 0 || term.parts.length > 0 ? 1 : 0.9);
          if (worth > (strengths.get(record) ?? 0)) strengths.set(record, worth);
        }
      });
      scored.push({ weight: term.weight, strengths });
    }
    const hits = this.#rank(scored);
    const counts = Object.fromEntries(
      facets.map((facet) => {
        const count = new Map<string, number>();
        for (const { entry } of hits) {
          if (!passes(entry, choice, facet)) continue;
          for (const value of entry.facets[facet]) count.set(value, (count.get(value) ?? 0) + 1);
        }
        return [facet, count];
      }),
    ) as unknown as Found['counts'];
    const passed = hits.filter(({ entry }) => passes(entry, choice));
    const groups = [...Map.groupBy(passed, ({ entry }) => entry.type)]
      .map(([type, members]) => ({ type, hits: members }))
      // A guide answers, the others bear it out: guides stand first, the rest by their best hit.
      .toSorted((a, b) => Number(b.type === 'guide') - Number(a.type === 'guide'));
    return { groups, count: passed.length, counts, corrected, unknown, words: [...new Set(words)] };
  }

  /** The pages that have words of the question, the best first, each by its best section. */
  #rank(scored: readonly Scored[]): Hit[] {
    const { together, enough, missing, section, tail } = order;
    const keyOf = (record: number): string => {
      const entry = this.#entries[record];
      return entry === undefined ? '' : `${entry.type} ${entry.page ?? `#${record}`}`;
    };
    const sizes = this.#sizes();
    /** By page and word of the question: the best section. */
    const pages = new Map<string, number[]>();
    const records = new Map<number, number[]>();
    scored.forEach(({ strengths }, place) => {
      for (const [record, strength] of strengths) {
        const key = keyOf(record);
        const worth = strength / (strength + enough);
        const own = records.get(record) ?? scored.map(() => 0);
        own[place] = worth;
        records.set(record, own);
        const page = pages.get(key) ?? scored.map(() => 0);
        page[place] = Math.max(page[place] ?? 0, worth);
        pages.set(key, page);
      }
    });
    // How telling a word is among the pages of a type: one that all have at the edge tells less than one that few are about.
    const telling = new Map<string, number[]>();
    for (const [type, size] of sizes) {
      const sums = scored.map(() => 0);
      const most = scored.map(() => 0);
      for (const [key, worths] of pages) {
        if (!key.startsWith(`${type} `)) continue;
        worths.forEach((worth, place) => {
          sums[place] = (sums[place] ?? 0) + worth;
          most[place] = Math.max(most[place] ?? 0, worth);
        });
      }
      telling.set(
        type,
        scored.map(({ weight }, place) => {
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
      const key = keyOf(record);
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
    return hits.filter(({ score }) => score >= least);
  }

  /** How many pages there are of each type. */
  #sizes(): ReadonlyMap<string, number> {
    const sizes = new Map<string, number>();
    let last: string | undefined;
    for (const { type, page } of this.#entries) {
      if (page === undefined || page !== last) sizes.set(type, (sizes.get(type) ?? 0) + 1);
      last = page;
    }
    return sizes;
  }

  /** The text of a record. */
  read(record: number): Promise<RecordText> {
    const known =
      this.#texts.get(record) ??
      this.#read(`text/${record}.pf_text`)
        .then(unzip)
        .then((bytes) => JSON.parse(new TextDecoder().decode(bytes)) as RecordText);
    this.#texts.set(record, known);
    return known;
  }

  /**
   * Finds what fits a question, with everything to show.
   * @param question words, choice and how much to show
   */
  async answer({ words, choice, first, further }: Question): Promise<Answer> {
    const found = await this.find(words, choice);
    const groups = await Promise.all(
      found.groups.map(async ({ type, hits }, place) => ({
        type,
        name: this.#names.type.get(type) ?? type,
        count: hits.length,
        results: await Promise.all(
          hits.slice(0, place === 0 ? first : further).map(async ({ record, entry }): Promise<Result> => {
            const [url, title, page, text] = await this.read(record);
            return {
              url,
              title: mark(title, found.words),
              page: page === '' ? undefined : page,
              verdict: entry.facets.verdict[0],
              text: mark(excerptOf(text, found.words), found.words),
            };
          }),
        ),
      })),
    );
    const facetCounts = Object.fromEntries(
      facets.map((facet) => [
        facet,
        [...found.counts[facet]]
          .map(([id, count]) => ({ id, name: this.#names[facet].get(id) ?? id, count }))
          .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
      ]),
    ) as unknown as Answer['facets'];
    const { count, corrected, unknown } = found;
    return { groups, count, facets: facetCounts, corrected, unknown, words: found.words };
  }
}
