import type { Drift, Removal } from '../drift.ts';
import type { Advice } from '../help/advice.ts';
import type { Imported } from '../import-article.ts';
import type { ExistingContent } from '../existing-content.ts';
import type { DraftPassage } from '../passages.ts';
import type { Refusal } from '../refusal.ts';

/** A new version of an article beside what is known of the earlier one. */
export interface Comparison {
  /** Slug of the article: of the corpus, or of the draft alone. */
  readonly slug: string;
  readonly passages: readonly DraftPassage[];
  /** What the importer took out of the new version. */
  readonly removals: readonly Removal[];
  /** Texts of earlier drafts, the newest first: they hold the whole wording, of which the corpus has openings only. */
  readonly drafts: readonly string[];
}

/** What a worker does, one task after the other. */
export type Task =
  | { readonly type: 'import'; readonly file: string; readonly bytes: Uint8Array }
  | { readonly type: 'compare'; readonly comparison: Comparison };

/** What the parent sends to a worker: first what is known of the content, then tasks. */
export type Message = Task | { readonly type: 'known'; readonly known: ExistingContent };

/** An imported article as a worker sends it: without the front matter, which its text holds. */
export type ImportedArticle = Omit<Imported, 'matter'> & { readonly title: string };

/** What came of a task. */
export type TaskResult =
  | {
      readonly type: 'imported';
      readonly article: ImportedArticle;
      readonly advice: Advice;
      /** Slug of the article of the corpus that this is a version of. */
      readonly same?: string;
    }
  | { readonly type: 'compared'; readonly drift?: Drift }
  | { readonly type: 'refused'; readonly refusal: Refusal };
