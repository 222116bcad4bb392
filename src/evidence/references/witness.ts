import type { Failure } from '../python/environment.ts';
import type { PinnedDistribution } from './pinned.ts';

/** What a distribution says about one page or file of it. */
export type Finding =
  | { readonly found: true; readonly as: 'page' | 'file'; readonly anchors: ReadonlySet<string> }
  | { readonly found: false; readonly documents: readonly string[] };

/** Somebody who can open a distribution. Fetching and building hide behind it, so that the rules need neither. */
export interface Witness {
  /**
   * Opens a distribution and looks up pages.
   * @param distribution the distribution
   * @param documents names of Sphinx documents, or paths of files in the distribution
   */
  readonly open: (
    distribution: PinnedDistribution,
    documents: readonly string[],
  ) => Promise<ReadonlyMap<string, Finding> | Failure>;
}
