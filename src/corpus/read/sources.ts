import type { Article } from '../../schemas/article.ts';
import type { Benchmark, BenchmarkRecord } from '../../schemas/benchmark.ts';
import type { Claim } from '../../schemas/claim.ts';
import type { Need } from '../../schemas/decision.ts';
import type { Framework } from '../../schemas/framework.ts';
import type { SideId } from '../../schemas/framework-ids.ts';
import type { Guide } from '../../schemas/guide.ts';
import type { Moved } from '../../schemas/moved.ts';
import type { Page } from '../../schemas/page.ts';
import type { ProofRecord } from '../../schemas/proof.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { RunRecord, Sample } from '../../schemas/sample.ts';
import type { Synonyms } from '../../schemas/synonyms.ts';
import type { Term } from '../../schemas/term.ts';
import type { TopicId } from '../../schemas/topic.ts';
import type { VerdictHistory } from '../../schemas/verdict-history.ts';
import type { Diagnostic, Place } from '../../diagnostics/diagnostic.ts';
import type { Body } from './mdx-body.ts';
import type { Region } from './regions.ts';
import type { Locate } from './yaml-source.ts';

/** One valid entry of a collection, with the way back to its file. */
export interface Entry<Data> {
  readonly id: string;
  readonly file: string;
  readonly data: Data;
  /** The place of a path of `data` in the file. */
  readonly locate: Locate;
}

/** An entry with a body in MDX. */
export interface Prose<Data> extends Entry<Data> {
  readonly body: Body;
}

export interface ClaimSource extends Entry<Claim> {
  /** The topic for which the file is named. */
  readonly topic: TopicId;
}

/** A file of one side of a sample. */
export interface SampleFile {
  /** Path below the side's folder. */
  readonly path: string;
  /** Name for diagnostics. */
  readonly file: string;
  /** Empty where the bytes are no text. */
  readonly text: string;
  /** Bytes that are no text, in base64. */
  readonly binary: string | undefined;
  /** The SHA-256 of its bytes. */
  readonly sha256: string;
  readonly regions: readonly Region[];
}

export interface SampleSource extends Entry<Sample> {
  readonly topic: TopicId;
  readonly sides: Readonly<Record<SideId, readonly SampleFile[]>>;
  readonly run: RunRecord | undefined;
}

export interface BenchmarkSource extends Entry<Benchmark> {
  readonly program: Pick<SampleFile, 'file' | 'text' | 'sha256'>;
  readonly run: BenchmarkRecord | undefined;
}

/** A kind of entry. */
export type Kind =
  | 'article'
  | 'claim'
  | 'reference'
  | 'guide'
  | 'sample'
  | 'framework'
  | 'need'
  | 'page'
  | 'term'
  | 'benchmark';

/** Everything that was read, before anything is resolved. */
export interface Sources {
  readonly articles: readonly Prose<Article>[];
  readonly claims: readonly ClaimSource[];
  readonly references: readonly Entry<Reference>[];
  readonly guides: readonly Prose<Guide>[];
  readonly samples: readonly SampleSource[];
  readonly benchmarks: readonly BenchmarkSource[];
  readonly frameworks: readonly Entry<Framework>[];
  /** The needs of the decision page. */
  readonly needs: readonly Entry<Need>[];
  readonly pages: readonly Prose<Page>[];
  readonly terms: readonly Entry<Term>[];
  /** The addresses that moved, each with the one where its page is now. */
  readonly moved: Moved;
  /** The verdicts that claims had before. */
  readonly history: VerdictHistory;
  /** What the pinned documentation was found to hold; absent where nothing has been proved. */
  readonly proofs: ProofRecord | undefined;
  /** Groups of words that mean the same to the search. */
  readonly synonyms: Synonyms;
  /** The ids of every kind and where each was given, those of invalid entries too: one error must not cause ten. */
  readonly names: Readonly<Record<Kind, ReadonlyMap<string, readonly (() => Place)[]>>>;
  /** Kinds of which an entry could not be read: what it uses is not known. */
  readonly broken: ReadonlySet<Kind>;
}

/** What reading gives: all that could be read, and all that is wrong so far. */
export interface Reading {
  readonly sources: Sources;
  readonly diagnostics: readonly Diagnostic[];
}
