import type { Benchmark, BenchmarkRecord } from '../schemas/benchmark.ts';
import type { Article, ArticleDerived, Section } from '../schemas/article.ts';
import type { Claim, ClaimDerived, Evidence, Verdict } from '../schemas/claim.ts';
import type { ComparisonRow } from '../schemas/comparison.ts';
import type { Need, NeedDerived } from '../schemas/decision.ts';
import type { Framework, Release } from '../schemas/framework.ts';
import type { FrameworkId, SideId } from '../schemas/framework-ids.ts';
import type { Guide, GuideDerived } from '../schemas/guide.ts';
import type { Frozen } from '../schemas/inference.ts';
import type { Moved } from '../schemas/moved.ts';
import type { Page } from '../schemas/page.ts';
import type { Passage, PassageDerived } from '../schemas/passage.ts';
import type { Reference, ReferenceDerived } from '../schemas/reference.ts';
import type { RunRecord, Sample, SampleDerived } from '../schemas/sample.ts';
import type { Synonyms } from '../schemas/synonyms.ts';
import type { Term, TermDerived } from '../schemas/term.ts';
import type { Topic, TopicId } from '../schemas/topic.ts';
import type { VerdictHistory } from '../schemas/verdict-history.ts';
import type { PlainSection } from './read/plain-sections.ts';
import type { Region } from './read/regions.ts';

/*
 * The contract between the corpus and everything that shows it. All lists are in the order in which they are shown;
 * pages filter, they never sort and never count again. Entries name each other by id: `entryOf` finds them.
 *
 * An entry has the fields that its author wrote and those that follow from all content together; the schemas declare both.
 * Declared here is only what no file and no published data has.
 */

/** How many claims have each verdict. */
export type Tally = Readonly<Record<Verdict, number>>;

/** Why a passage carries no claim. */
export type UnusedReason = NonNullable<Passage['unused']>;

/** What every entry has. */
export interface EntryBase {
  readonly id: string;
  /** Path of the file below the project, for links that lead to its source. */
  readonly file: string;
}

/** An entry with a text of its own. */
export interface ProseBase extends EntryBase {
  /** The body as it was written, in MDX, without the front matter. */
  readonly body: string;
  readonly words: number;
  /** Reading time in minutes, at least 1. */
  readonly minutes: number;
  /** The headings of the body with the anchors that the page gives them. */
  readonly headings: readonly { readonly depth: number; readonly text: string; readonly slug: string }[];
  /** What the body says in plain words, cut at its headings of the second level. */
  readonly plain: readonly PlainSection[];
}

/** A release, named where something is compared with it. */
interface ReleaseMark {
  readonly version: string;
  readonly released: string;
}

/** How old an article is against one framework. */
export interface Age {
  readonly framework: FrameworkId;
  /** The newest release when the article appeared; absent where the list of releases does not reach back so far. */
  readonly then: ReleaseMark | undefined;
  /** The releases that came after it, oldest first. */
  readonly since: readonly ReleaseMark[];
}

export interface PassageEntry extends Frozen<Passage>, PassageDerived {
  /** The passage in the original article: its address with a text fragment, as far as they are known. */
  readonly original: string | undefined;
}

export interface SectionEntry extends Omit<Frozen<Section>, 'passages'> {
  readonly passages: readonly PassageEntry[];
  /** The claims that cite a passage of the section, each once, in reading order. */
  readonly claims: readonly string[];
}

export interface ArticleEntry extends ProseBase, Omit<Frozen<Article>, 'sections'>, ArticleDerived {
  readonly sections: readonly SectionEntry[];
  /** Empty where the article bears no date. */
  readonly age: readonly Age[];
}

/** An article says it, here. */
export interface CitationEntry {
  readonly article: string;
  readonly passage: string;
  /** Id of the section that holds the passage. */
  readonly section: string;
  readonly heading: string;
  readonly kind: Passage['kind'];
  readonly opening: string | undefined;
  readonly original: string | undefined;
}

/** A piece of evidence; that of a reference with the whole address of the place. */
export type EvidenceEntry =
  | (Extract<Frozen<Evidence>, { readonly witness: 'reference' }> & { readonly url: string })
  | Extract<Frozen<Evidence>, { readonly witness: 'run' }>;

export interface ClaimEntry
  extends EntryBase, Omit<Frozen<Claim>, 'id' | 'citations' | 'evidence'>, ClaimDerived {
  /** The pieces of evidence that decide the verdict; empty for opinions and what nobody can verify. */
  readonly deciding: readonly EvidenceEntry[];
  /** Where articles make it: oldest article first, then in reading order. */
  readonly citations: readonly CitationEntry[];
  readonly evidence: readonly EvidenceEntry[];
  /** The guides whose text cites it. */
  readonly citedBy: readonly string[];
  /** The samples whose runs are evidence. */
  readonly samples: readonly string[];
}

export interface ReferenceEntry extends EntryBase, Frozen<Reference>, ReferenceDerived {
  /** The frameworks whose releases cite it. */
  readonly frameworks: readonly string[];
  /** The terms of the glossary that cite it. */
  readonly terms: readonly string[];
}

export interface GuideEntry extends ProseBase, Omit<Frozen<Guide>, 'topics'>, GuideDerived {}

export interface SampleFileEntry {
  /** Path below the side's folder. */
  readonly path: string;
  readonly text: string;
  readonly regions: readonly Region[];
}

export interface SampleSide extends Frozen<Sample[SideId]> {
  /** The files of text: the main file first, the others by path. */
  readonly files: readonly SampleFileEntry[];
  /** The files that are no text, which nothing prints. */
  readonly binaries: readonly {
    readonly path: string;
    /** Its bytes in base64. */
    readonly base64: string;
  }[];
}

export interface SampleEntry
  extends EntryBase, Omit<Frozen<Sample>, SideId>, SampleDerived, Readonly<Record<SideId, SampleSide>> {
  /** Names of the regions that all sides have, in the order of the first side. */
  readonly regions: readonly string[];
  /** What running it produced, where it has been recorded. */
  readonly run: Frozen<RunRecord> | undefined;
}

interface BenchmarkEntry extends EntryBase, Frozen<Benchmark> {
  /** The text of its program. */
  readonly program: string;
  readonly run: Frozen<BenchmarkRecord> | undefined;
}

export interface FrameworkEntry extends EntryBase, Frozen<Framework> {
  readonly id: FrameworkId;
  /** The newest release on the day of the build. */
  readonly latest: Frozen<Release>;
}

/** A framework that every sample, guide and need has a side of. */
export interface SideEntry extends FrameworkEntry {
  readonly id: SideId;
}

/** A need of the decision page, with what its claims come to by the rule in direction.ts. */
export interface NeedEntry extends EntryBase, Omit<Frozen<Need>, 'claims' | 'pointsTo'>, NeedDerived {}

export interface PageEntry extends ProseBase, Frozen<Page> {}

/** A term of the glossary. */
export interface TermEntry extends EntryBase, Frozen<Term>, TermDerived {
  /** Every form by which texts are linked to it, the longest first. */
  readonly names: readonly string[];
}

/** A row of the table of comparison. */
export interface ComparisonEntry extends ComparisonRow {
  /** The question in words. */
  readonly name: string;
}

/** Claims that cannot all be true: a group held together by `contradicts`. */
export interface Disagreement {
  /** Id of its first claim. */
  readonly id: string;
  readonly topic: TopicId;
  readonly points: readonly string[];
  readonly claims: readonly string[];
  readonly articles: readonly string[];
}

/** The numbers of the honesty ledger. */
export interface Coverage {
  readonly articles: number;
  readonly guides: number;
  readonly references: number;
  readonly samples: number;
  readonly claims: {
    readonly all: number;
    readonly facts: number;
    readonly opinions: number;
    readonly withReference: number;
    readonly withRun: number;
    readonly withoutEvidence: number;
    readonly contradicting: number;
    readonly byVerdict: Tally;
  };
  readonly passages: {
    readonly all: number;
    readonly cited: number;
    readonly unused: Readonly<Record<UnusedReason, number>>;
  };
  /** Facts without evidence: what still lacks support, with what would settle it. */
  readonly unsettled: readonly { readonly claim: string; readonly wouldSettle: string }[];
}

/** Why something must be looked at again. */
export type StaleReason =
  | {
      readonly reason: 'newer-release';
      readonly framework: FrameworkId;
      readonly judged: string;
      readonly newest: string;
      readonly released: string;
    }
  | { readonly reason: 'review-due'; readonly reviewed: string; readonly due: string };

export interface StaleEntry {
  readonly kind: 'guide' | 'claim' | 'sample';
  readonly id: string;
  readonly file: string;
  readonly reasons: readonly StaleReason[];
}

/** All content as one cross-linked, read-only whole. */
export interface Corpus {
  /** The day for which it was made. */
  readonly today: string;
  /** In the order of the table of topics. */
  readonly topics: readonly Topic[];
  /** Oldest first, those without a date last. */
  readonly articles: readonly ArticleEntry[];
  /** By topic, then in the order of the file. */
  readonly claims: readonly ClaimEntry[];
  /** By id. */
  readonly references: readonly ReferenceEntry[];
  /** In reading order. */
  readonly guides: readonly GuideEntry[];
  /** By topic, then by id. */
  readonly samples: readonly SampleEntry[];
  /** By id. */
  readonly benchmarks: readonly BenchmarkEntry[];
  /** In the order that their files give them. */
  readonly frameworks: readonly FrameworkEntry[];
  /** Those of the frameworks that are sides. */
  readonly sides: readonly SideEntry[];
  /** The needs of the decision page, in its order. */
  readonly needs: readonly NeedEntry[];
  /** By id. */
  readonly pages: readonly PageEntry[];
  /** In the order of the alphabet. */
  readonly terms: readonly TermEntry[];
  /** The table of comparison: by topic, then by the number of articles. */
  readonly comparison: readonly ComparisonEntry[];
  /** How many claims each article makes on each topic: topics in their order, articles oldest first. */
  readonly speaking: readonly { readonly article: string; readonly topic: TopicId; readonly tally: Tally }[];
  readonly disagreements: readonly Disagreement[];
  /** Claims that do not hold as they stand, the most consequential first. */
  readonly mistakes: readonly string[];
  readonly coverage: Coverage;
  /** What a new release or a passed date puts in question today. */
  readonly stale: readonly StaleEntry[];
  /** The addresses of pages that moved, each with the one where the page is now. */
  readonly moved: Frozen<Moved>;
  /** Groups of words that mean the same to the search. */
  readonly synonyms: Frozen<Synonyms>;
  /** The verdicts that claims had before; empty until they are recorded for the first time. */
  readonly history: Frozen<VerdictHistory>;
  /** Every entry by its id. */
  readonly lookup: {
    readonly topics: Lookup<Topic>;
    readonly articles: Lookup<ArticleEntry>;
    readonly claims: Lookup<ClaimEntry>;
    readonly references: Lookup<ReferenceEntry>;
    readonly guides: Lookup<GuideEntry>;
    readonly samples: Lookup<SampleEntry>;
    readonly frameworks: Lookup<FrameworkEntry>;
    readonly needs: Lookup<NeedEntry>;
    readonly pages: Lookup<PageEntry>;
    readonly terms: Lookup<TermEntry>;
  };
}

export type Lookup<Item> = Readonly<Record<string, Item>>;

/**
 * Finds an entry that another entry names. The corpus names only what it holds, so a missing one is a fault of the
 * caller.
 * @param lookup one of the tables of `corpus.lookup`
 * @param id the id
 * @throws where nothing has the id
 */
export function entryOf<Item>(lookup: Lookup<Item>, id: string): Item {
  const entry = lookup[id];
  if (entry === undefined) throw new Error(`The corpus holds nothing with the id "${id}".`);
  return entry;
}
