import { facets, type Facet, type RecordType } from '../record-types.ts';
import { entriesOf, namesOf, type Catalogue, type Entry } from './catalogue.ts';
import { excerptOf, mark, type Marked } from './excerpt.ts';
import { unzip, type ReadFile } from './files.ts';
import { pairsOf } from './pairs.ts';
import { Ranking, strengthOf, type Asked, type Hit } from './rank.ts';
import { Vocabulary } from './spelling.ts';
import { stemOf } from './stem.ts';
import { idle, isFaint, sequenceOf, spelledOtherwise, termsOf, type Term } from './terms.ts';
import { Words, type IndexedWord } from './words.ts';

/** Which values of a facet are chosen; nothing chosen lets everything through. Inside a facet, one is enough. */
export type Choice = Readonly<Partial<Record<Facet, readonly string[]>>>;

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
  /** The words that were searched for in the end, and those of them that choose. */
  readonly words: readonly string[];
  readonly telling: readonly string[];
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

/** What a word of the question may stand for. */
interface Meaning {
  /** As it is shown and marked. */
  readonly word: string;
  readonly entry: IndexedWord;
  /** How sure it is that this was meant. */
  readonly worth: number;
}

function passes(entry: Entry, choice: Choice, except?: Facet): boolean {
  return facets.every((facet) => {
    const chosen = choice[facet] ?? [];
    return (
      facet === except || chosen.length === 0 || entry.facets[facet].some((value) => chosen.includes(value))
    );
  });
}

/** The endings that a word may be about to get while it is typed: its stem is then in the index, and nothing is wrong. */
const growing = /^(?:a(?:t(?:i(?:on?)?)?)?|i(?:on?|ng?|e|t)?|e[drs]?|m(?:e(?:nt?)?)?|s|y|n(?:e(?:ss?)?)?|l)$/;

/** What a word is worth that only begins with the one asked for, and one that is only near it. */
const longer = 0.3;
const nearer = 0.9;

/** At most so many words are taken for the one that was meant. */
const most = 8;

/** Where words that begin with what was typed are in so many records, it is taken for unfinished and for no slip. */
const plenty = 5;

/** The search of the site, on the words that Pagefind found in it. */
export class Search {
  readonly #indexed: Words;
  readonly #ranking: Ranking;
  readonly #names: ReturnType<typeof namesOf>;
  readonly #read: (path: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly #mean: number;
  readonly #texts = new Map<number, Promise<RecordText>>();
  #vocabulary: Promise<Vocabulary> | undefined;

  private constructor(
    catalogue: Catalogue,
    indexed: Words,
    read: (path: string) => Promise<Uint8Array<ArrayBuffer>>,
  ) {
    this.#indexed = indexed;
    this.#ranking = new Ranking(entriesOf(catalogue));
    this.#names = namesOf(catalogue);
    this.#read = read;
    this.#mean = indexed.lengths.reduce((sum, length) => sum + length, 0) / indexed.lengths.length;
  }

  /**
   * Loads what every search needs of the index that the build wrote.
   * @param read gives the files of the index
   * @throws where the index is not there
   */
  static async start(read: ReadFile): Promise<Search> {
    const catalogue = JSON.parse(new TextDecoder().decode(await read('catalogue.json'))) as Catalogue;
    const versioned = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
      unzip(await read(`${path}?v=${catalogue.version}`));
    const table = await versioned('parts.pf_table');
    return new Search(
      catalogue,
      new Words(table, (part) => versioned(`index/${part.toString(36)}.pf_index`)),
      versioned,
    );
  }

  #learnWords(): Promise<Vocabulary> {
    return (this.#vocabulary ??= this.#read('words.pf_words').then(
      (bytes) => new Vocabulary(new TextDecoder().decode(bytes)),
    ));
  }

  /** What the index has of a word: itself, as others spell it, and longer words that begin with it. */
  async #known(word: string, worth: number): Promise<Meaning[]> {
    const spellings = [word, ...spelledOtherwise(word)].map(stemOf);
    const found = await Promise.all(spellings.map((stem) => this.#indexed.find(stem)));
    const entries = found.filter((entry) => entry !== undefined);
    const [stem = ''] = spellings;
    const extended = entries.length === 0 || stem.length < 4 ? [] : await this.#indexed.beginning(stem, 1);
    return [
      ...entries.map((entry) => ({ word, entry, worth })),
      ...extended
        .filter((other) => !other.word.includes('_'))
        .map((entry) => ({ word, entry, worth: worth * longer })),
    ];
  }

  /** What the index has of several words. */
  async #anyOf(words: readonly string[], worthOf: (place: number) => number): Promise<Meaning[]> {
    return (await Promise.all(words.map((word, place) => this.#known(word, worthOf(place))))).flat();
  }

  /** What to search for in place of a word: itself, its parts, or what was probably meant. */
  async #meaningsOf({ word, parts, open }: Term): Promise<readonly Meaning[]> {
    const itself = await this.#known(word, 1);
    if (itself.length > 0) return itself;
    if (parts[0] === '-') return [];
    const begun = await this.#indexed.beginning(word, 3);
    const longerWords = begun.map((other): Meaning => ({ word, entry: other, worth: 1 }));
    const records = begun.reduce((sum, { postings }) => sum + postings.length, 0);
    if (open && records >= plenty) return longerWords;
    if (begun.length === 0 && parts.length > 0) return this.#anyOf(parts, () => 1);
    if (word.length < 4) return longerWords;
    if (open) {
      for (const cut of [1, 2, 3, 4]) {
        const grown = await this.#indexed.find(word.slice(0, -cut));
        if (grown !== undefined && growing.test(word.slice(-cut))) return [{ word, entry: grown, worth: 1 }];
      }
    }
    const vocabulary = await this.#learnWords();
    const known = await this.#anyOf(vocabulary.beginning(word).slice(0, 4), () => 1);
    longerWords.push(...known.map((one) => ({ ...one, word })));
    const near = await this.#anyOf(vocabulary.corrections(word).slice(0, most), (place) =>
      place === 0 ? 1 : nearer,
    );
    return open && known.length > 0 ? longerWords : [...longerWords, ...near];
  }

  /** The records that have two neighbouring words of the question side by side as well. */
  #sideBySide(question: string, meant: ReadonlyMap<string, string>): Promise<Asked[]> {
    const words = sequenceOf(question).map((word) => meant.get(word) ?? word);
    return Promise.all(
      pairsOf(words).map(async ({ under, other }) => {
        const records = (await this.#indexed.find(under))?.pairs.get(other) ?? [];
        return { weight: 1, pair: true, strengths: new Map(records.map((record) => [record, 1])) };
      }),
    );
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
    const telling: string[] = [];
    const asked: Asked[] = [];
    const meant = new Map<string, string>();
    const understood = await Promise.all(
      termsOf(question).map(async (term) => ({ term, meanings: await this.#meaningsOf(term) })),
    );
    for (const { term, meanings } of understood) {
      const to = meanings[0]?.word;
      if (to === undefined) {
        if (term.parts[0] !== '-') unknown.push(term.word);
        continue;
      }
      if (to !== term.word && term.parts.length === 0) {
        corrected.push({ from: term.word, to });
        meant.set(term.word, to);
        if (idle.has(to) && understood.length > 1) continue;
      }
      words.push(...meanings.map(({ word }) => word));
      if (!isFaint(term.word)) telling.push(...meanings.map(({ word }) => word));
      const strengths = new Map<number, number>();
      for (const { entry, worth } of meanings) {
        for (const { record, mark: found } of entry.postings) {
          const strength = worth * strengthOf(found, (this.#indexed.lengths[record] ?? 0) / this.#mean);
          if (strength > (strengths.get(record) ?? 0)) strengths.set(record, strength);
        }
      }
      asked.push({ weight: term.weight, pair: false, strengths });
    }
    const hits = this.#ranking.rank([...asked, ...(await this.#sideBySide(question, meant))]);
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
    return { groups, count: passed.length, counts, corrected, unknown, words: [...new Set(words)], telling };
  }

  /** The text of a record. */
  read(record: number): Promise<RecordText> {
    const known =
      this.#texts.get(record) ??
      this.#read(`text/${record}.pf_text`).then(
        (bytes) => JSON.parse(new TextDecoder().decode(bytes)) as RecordText,
      );
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
              text: mark(
                excerptOf(text, found.telling.length > 0 ? found.telling : found.words),
                found.words,
              ),
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
