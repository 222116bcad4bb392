import type { ChunkTable, RecordText } from '../format.ts';
import { byFacet, type ByFacet, type Facet, facets, type RecordType } from '../record-types.ts';
import { bigramsOf } from './bigrams.ts';
import { type Catalogue, entriesOf, type Entry, namesOf } from './catalogue.ts';
import { excerptOf, highlight } from './excerpt.ts';
import type { ReadFile } from './files.ts';
import { InvertedIndex } from './inverted-index.ts';
import { type Meaning, Meanings } from './meanings.ts';
import type { Answer, FacetCount, Filters, Question, Result } from './question.ts';
import { type Hit, type QueryTerm, Ranking, termScore } from './rank.ts';
import { Vocabulary } from './spelling.ts';
import { termsOf, tokenise } from './terms.ts';
import { type Understood, understand } from './understand.ts';

/** What fits a question, without the texts. */
export interface Matches extends Understood {
  /** By type; guides first, and the others by their best hit. */
  readonly groups: readonly { readonly type: RecordType; readonly hits: readonly Hit[] }[];
  readonly count: number;
  /** How many hits each value of each facet would leave. */
  readonly counts: ByFacet<ReadonlyMap<string, number>>;
}

/** Whether a record has one of the values that are chosen, for every facet but one that is left out. */
const passes = ({ facets: values }: Entry, filters: Filters, except?: Facet): boolean =>
  facets.every((facet) => {
    const chosen = filters[facet] ?? [];
    return facet === except || chosen.length === 0 || values[facet].some((value) => chosen.includes(value));
  });

/** How many hits each value of a facet would leave, if it were chosen in place of the values that are. */
function countValues(hits: readonly Hit[], filters: Filters, facet: Facet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { entry } of hits) {
    if (!passes(entry, filters, facet)) continue;
    for (const value of entry.facets[facet]) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** A guide answers and the others bear it out, so guides come first; the other types by their best hit. */
const groupsOf = (hits: readonly Hit[]): Matches['groups'] =>
  [...Map.groupBy(hits, ({ entry }) => entry.type)]
    .map(([type, members]) => ({ type, hits: members }))
    .toSorted((a, b) => Number(b.type === 'guide') - Number(a.type === 'guide'));

/** The search of the site, on the words that Pagefind found in it. */
export class Search {
  readonly #index: InvertedIndex;
  readonly #meanings: Meanings;
  readonly #ranking: Ranking;
  readonly #names: ReturnType<typeof namesOf>;
  readonly #read: ReadFile;
  readonly #meanLength: number;
  readonly #texts = new Map<number, Promise<RecordText>>();
  #vocabulary: Promise<Vocabulary> | undefined;

  private constructor(catalogue: Catalogue, table: ChunkTable, read: ReadFile) {
    this.#index = new InvertedIndex(table, read);
    this.#meanings = new Meanings(
      this.#index,
      () => (this.#vocabulary ??= read('words.txt').then((text) => new Vocabulary(text))),
    );
    this.#ranking = new Ranking(entriesOf(catalogue));
    this.#names = namesOf(catalogue);
    this.#read = read;
    this.#meanLength = table.lengths.reduce((sum, length) => sum + length, 0) / table.lengths.length;
  }

  /**
   * Loads what every search needs of the index that the build wrote.
   * @param read gives the files of the index
   * @throws where the index is not there
   */
  static async start(read: ReadFile): Promise<Search> {
    const catalogue = JSON.parse(await read('catalogue.json')) as Catalogue;
    const versioned: ReadFile = (path) => read(`${path}?v=${catalogue.version}`);
    const table = JSON.parse(await versioned('chunks.json')) as ChunkTable;
    return new Search(catalogue, table, versioned);
  }

  /**
   * Finds what fits a question.
   * @param words what the reader typed
   * @param filters the chosen values of facets
   */
  async find(words: string, filters: Filters = {}): Promise<Matches> {
    const terms = await Promise.all(
      termsOf(words).map(async (term) => ({ term, meanings: await this.#meanings.of(term) })),
    );
    const { searched, understood } = understand(terms);
    const queryTerms = searched.map(({ term, meanings }) => ({
      weight: term.weight,
      isBigram: false,
      scores: this.#scoresOf(meanings),
    }));
    const bigrams = await this.#bigramsIn(words, understood.corrected);
    const hits = this.#ranking.rank([...queryTerms, ...bigrams]);
    const passed = hits.filter(({ entry }) => passes(entry, filters));
    return {
      ...understood,
      groups: groupsOf(passed),
      count: passed.length,
      counts: byFacet((facet) => countValues(hits, filters, facet)),
    };
  }

  /** The score of each record that has one of the words. */
  #scoresOf(meanings: readonly Meaning[]): ReadonlyMap<number, number> {
    const scores = new Map<number, number>();
    for (const { entry, weight } of meanings) {
      for (const { record, occurrence } of entry.postings) {
        const length = (this.#index.lengths[record] ?? 0) / this.#meanLength;
        const score = weight * termScore(occurrence, length);
        if (score > (scores.get(record) ?? 0)) scores.set(record, score);
      }
    }
    return scores;
  }

  /** The records in whose names two words stand side by side that do so in the question as well. */
  #bigramsIn(question: string, corrected: Understood['corrected']): Promise<QueryTerm[]> {
    const corrections = new Map(corrected.map(({ from, to }) => [from, to]));
    const words = tokenise(question).map((word) => corrections.get(word) ?? word);
    return Promise.all(
      bigramsOf(words).map(async ({ stem, neighbour }) => {
        const records = (await this.#index.find(stem))?.bigrams.get(neighbour) ?? [];
        return { weight: 1, isBigram: true, scores: new Map(records.map((record) => [record, 1])) };
      }),
    );
  }

  #textOf(record: number): Promise<RecordText> {
    const loaded =
      this.#texts.get(record) ??
      this.#read(`text/${record}.json`).then((text) => JSON.parse(text) as RecordText);
    this.#texts.set(record, loaded);
    return loaded;
  }

  /**
   * Finds what fits a question, with everything that is shown.
   * @param question words, filters, and how much to show
   */
  async answer({ words, filters, firstGroup, furtherGroups }: Question): Promise<Answer> {
    const matches = await this.find(words, filters);
    const groups = matches.groups.map(async ({ type, hits }, position) => ({
      type,
      name: this.#names.type.get(type) ?? type,
      count: hits.length,
      results: await Promise.all(
        hits.slice(0, position === 0 ? firstGroup : furtherGroups).map((hit) => this.#resultOf(hit, matches)),
      ),
    }));
    const { count, corrected, unknown } = matches;
    return {
      groups: await Promise.all(groups),
      count,
      facets: byFacet((facet) => this.#facetCounts(facet, matches.counts[facet])),
      corrected,
      unknown,
      words: matches.words,
    };
  }

  async #resultOf({ record, entry }: Hit, { words, telling }: Understood): Promise<Result> {
    const { url, title, page, text } = await this.#textOf(record);
    return {
      url,
      title: highlight(title, words),
      page,
      verdict: entry.facets.verdict[0],
      text: highlight(excerptOf(text, telling.length > 0 ? telling : words), words),
    };
  }

  /** The values of a facet, those with the most results first. */
  #facetCounts(facet: Facet, counts: ReadonlyMap<string, number>): FacetCount[] {
    return [...counts]
      .map(([id, count]) => ({ id, name: this.#names[facet].get(id) ?? id, count }))
      .toSorted((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
  }
}
