import { entriesOf, facets, type Catalogue, type Entry, type Facet } from './catalogue.ts';
import { startCore, type Core, type Fragment, type Match } from './pagefind.ts';
import { Vocabulary } from './spelling.ts';
import { termsOf } from './terms.ts';

/** Which values of a facet are chosen; nothing chosen lets everything through. Inside a facet, one is enough. */
export type Choice = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** A record that fits the question. */
export interface Hit {
  readonly match: Match;
  readonly entry: Entry;
  readonly score: number;
}

export interface HitGroup {
  readonly type: string;
  readonly hits: readonly Hit[];
}

/** What was found. */
export interface Found {
  /** Groups by type: guides, then the others, the one with the best hit first. */
  readonly groups: readonly HitGroup[];
  readonly count: number;
  /** How many hits each value of each facet would leave. */
  readonly counts: Readonly<Record<Facet, ReadonlyMap<string, number>>>;
  /** Words that the site does not have, each with what was searched for instead. */
  readonly corrected: readonly { readonly from: string; readonly to: string }[];
  readonly unknown: readonly string[];
}

/** How much the types weigh: a guide answers a question, a reference only leads to what does. */
const typeWeight: Readonly<Record<string, number>> = {
  guide: 2,
  claim: 0.9,
  sample: 0.9,
  article: 0.55,
  reference: 0.6,
  page: 0.8,
};

/** How well each record fits one word, at best one of its spellings. */
async function scoresOf(core: Core, spellings: readonly string[]): Promise<Map<string, Match>> {
  const best = new Map<string, Match>();
  const found = await Promise.all(spellings.map((word) => core.search(word)));
  found.forEach((matches, place) => {
    for (const match of matches) {
      const score = match.score * (place === 0 ? 1 : 0.9);
      if (score > (best.get(match.id)?.score ?? 0)) best.set(match.id, { ...match, score });
    }
  });
  return best;
}

const hashOf = (id: string): string => id.replace(/^[a-z-]+_/, '');

function passes(entry: Entry, choice: Choice, except?: Facet): boolean {
  return facets.every((facet) => {
    const chosen = choice[facet] ?? [];
    return (
      facet === except || chosen.length === 0 || entry.facets[facet].some((value) => chosen.includes(value))
    );
  });
}

/** The search of the site: Pagefind finds words, this puts what it found into order. */
export class Search {
  readonly #core: Core;
  readonly #entries: ReadonlyMap<string, Entry>;
  #vocabulary: Vocabulary | undefined;
  #pending: Promise<void> | undefined;
  readonly #path: string;

  private constructor(core: Core, entries: ReadonlyMap<string, Entry>, path: string) {
    this.#core = core;
    this.#entries = entries;
    this.#path = path;
  }

  /**
   * Loads the index that the build wrote.
   * @param base the base path of the site
   * @throws where the index is not there
   */
  static async start(base: string): Promise<Search> {
    const path = `${base.replace(/\/$/, '')}/pagefind/`;
    const [core, catalogue] = await Promise.all([
      startCore(path, base),
      fetch(`${path}catalogue.json`).then((answer) => answer.json() as Promise<Catalogue>),
    ]);
    return new Search(core, entriesOf(catalogue), path);
  }

  /** Loads the words of the site, once; before, slips are not corrected. */
  learnWords(): Promise<void> {
    this.#pending ??= fetch(`${this.#path}words.txt`)
      .then((answer) => answer.text())
      .then((text) => {
        this.#vocabulary = new Vocabulary(text);
      });
    return this.#pending;
  }

  get knowsWords(): boolean {
    return this.#vocabulary !== undefined;
  }

  /** Whether the question has a word that the site does not have. */
  doubts(question: string): boolean {
    return termsOf(question).some(({ word }) => this.#vocabulary?.knows(word) === false);
  }

  /** The text of a hit. */
  read(hit: Hit): Promise<Fragment> {
    return this.#core.read(hit.match);
  }

  /**
   * Finds what fits a question.
   * @param question what the reader typed
   * @param choice values of facets
   */
  async find(question: string, choice: Choice = {}): Promise<Found> {
    const corrected: { from: string; to: string }[] = [];
    const unknown: string[] = [];
    const terms = termsOf(question).map(({ word, weight }) => {
      if (this.#vocabulary === undefined || this.#vocabulary.knows(word))
        return { weight, spellings: [word] };
      const nearest = this.#vocabulary.corrections(word);
      const [to] = nearest;
      if (to === undefined) unknown.push(word);
      else corrected.push({ from: word, to });
      return {
        weight: to === undefined ? weight * 0.3 : weight,
        spellings: to === undefined ? [word] : nearest,
      };
    });
    const byTerm = await Promise.all(
      terms.map(async ({ weight, spellings }) => {
        const scores = await scoresOf(this.#core, spellings);
        const rarity = Math.log(1 + this.#entries.size / (1 + scores.size));
        return { weight: weight * rarity, factor: weight, scores };
      }),
    );
    const whole = byTerm.reduce((sum, { weight }) => sum + weight, 0) || 1;

    /* Each record: the sum over the words, less where the telling words are missing. */
    const records = new Map<string, { match: Match; entry: Entry; sum: number; covered: number }>();
    /* Each page with sections: the best section for every word. */
    const pages = new Map<string, number[]>();
    byTerm.forEach(({ scores, weight, factor }, place) => {
      for (const match of scores.values()) {
        const entry = this.#entries.get(hashOf(match.id));
        if (entry === undefined) continue;
        const record = records.get(match.id) ?? { match, entry, sum: 0, covered: 0 };
        record.sum += match.score * factor;
        record.covered += weight;
        records.set(match.id, record);
        if (entry.page !== undefined) {
          const best = pages.get(entry.page) ?? byTerm.map(() => 0);
          best[place] = Math.max(best[place] ?? 0, match.score * factor);
          pages.set(entry.page, best);
        }
      }
    });
    const pageScore = new Map(
      [...pages].map(([page, best]) => {
        const covered = byTerm.reduce(
          (sum, { weight }, place) => sum + ((best[place] ?? 0) > 0 ? weight : 0),
          0,
        );
        return [page, best.reduce((sum, score) => sum + score, 0) * (covered / whole)];
      }),
    );
    const hits = [...records.values()].map(({ match, entry, sum, covered }): Hit => {
      const own = sum * (covered / whole) ** 1.2;
      const page = entry.page === undefined ? own : (pageScore.get(entry.page) ?? 0);
      return { match, entry, score: (0.5 * own + 0.5 * page) * (typeWeight[entry.type] ?? 1) };
    });

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

    const ordered = hits
      .filter(({ entry }) => passes(entry, choice))
      .toSorted((a, b) => b.score - a.score || (a.match.id < b.match.id ? -1 : 1));
    const seen = new Set<string>();
    const onePerPage = ordered.filter(({ entry: { page } }) => {
      if (page === undefined) return true;
      const first = !seen.has(page);
      seen.add(page);
      return first;
    });
    const groups = [...Map.groupBy(onePerPage, ({ entry }) => entry.type)]
      .map(([type, members]) => ({ type, hits: members }))
      // A guide answers, the others bear it out: guides stand first, the rest by their best hit.
      .toSorted((a, b) => Number(b.type === 'guide') - Number(a.type === 'guide'));
    return { groups, count: ordered.length, counts, corrected, unknown };
  }
}
