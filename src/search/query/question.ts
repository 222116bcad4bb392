import type { ByFacet, Facet, RecordType } from '../record-types.ts';
import type { Highlighted } from './excerpt.ts';
import type { Understood } from './understand.ts';

/** The values that are chosen for each facet: one of them is enough, and none lets every record through. */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** What a reader asks. */
export interface Question {
  readonly words: string;
  readonly filters: Filters;
  /** How many results the first group shows, and each further one. */
  readonly firstGroup: number;
  readonly furtherGroups: number;
}

/** A result to show. */
export interface Result {
  /** The URL below the base path. */
  readonly url: string;
  readonly title: Highlighted;
  /** The title of the page that holds it, where it is a section. */
  readonly page: string | undefined;
  readonly verdict: string | undefined;
  readonly text: Highlighted;
}

/** A value of a facet with the number of results that it would leave. */
export interface FacetCount {
  readonly id: string;
  readonly name: string;
  readonly count: number;
}

/** What a reader sees: plain data, which can pass between threads. */
export interface Answer extends Omit<Understood, 'telling'> {
  readonly groups: readonly {
    readonly type: RecordType;
    readonly name: string;
    readonly count: number;
    readonly results: readonly Result[];
  }[];
  readonly count: number;
  readonly facets: ByFacet<readonly FacetCount[]>;
}

/** Answers questions. The first call may load the index. */
export type Ask = (question: Question) => Promise<Answer>;
