import type { Spread } from './benchmark.ts';
import type { Verdict } from './claim.ts';
import type { SideId } from './framework-ids.ts';

/** A place to go to: inside the site an address without the base path, outside a whole https address. */
export interface Place {
  readonly href: string;
  readonly label: string;
}

/** What a citation marker in prose shows: the ways from the statement to what it rests on. */
export type Marker =
  | {
      readonly to: 'claim';
      /** Counted per page; absent on pages that do not count. */
      readonly number: number | undefined;
      readonly verdict: Verdict;
      /** The claim's own page. */
      readonly claim: Place;
      /** The passages that make the claim. */
      readonly passages: readonly Place[];
      /** The official page that weighs most, where there is one. */
      readonly official: Place | undefined;
      /** The sample whose run weighs most, where there is one. */
      readonly run: Place | undefined;
    }
  | { readonly to: 'reference'; readonly official: Place }
  | { readonly to: 'run'; readonly sample: Place };

/** What a page shows of a term of the glossary, where the page first uses it. */
export interface TermNote {
  /** The entry in the glossary, without the base path. */
  readonly href: string;
  readonly term: string;
  readonly writtenOut: string | undefined;
  readonly definition: string;
}

/** A term of the glossary as texts link it. */
export interface LinkedTerm {
  readonly id: string;
  /** Every form by which texts name it. */
  readonly names: readonly string[];
  readonly note: TermNote;
}

/** A sample's region as the pages print it. */
export interface Listing {
  readonly title: string;
  /** The sample's page with its run record. */
  readonly sample: Place;
  readonly panes: readonly ListingPane[];
}

/** The languages in which samples are written, by the names of the highlighter. */
export type ListingLanguage =
  'css' | 'javascript' | 'jinja' | 'json' | 'po' | 'python' | 'sql' | 'text' | 'toml' | 'yaml';

interface ListingPane {
  readonly framework: SideId;
  readonly file: string;
  readonly language: ListingLanguage;
  readonly code: string;
}

/** The processor time of one task, in microseconds per request for each side. */
interface MeasuredTask extends Readonly<Record<SideId, Spread>> {
  readonly label: string;
  /** The time of the first side divided by that of the second. */
  readonly ratio: Spread;
}

/** What a benchmark measured. */
export interface Measurements {
  readonly id: string;
  readonly title: string;
  readonly method: string;
  readonly caveats: readonly string[];
  readonly recorded: string;
  readonly python: string;
  readonly machine: string;
  readonly packages: readonly string[];
  readonly rounds: number;
  readonly rows: readonly MeasuredTask[];
  readonly program: Place;
  readonly record: Place;
}
