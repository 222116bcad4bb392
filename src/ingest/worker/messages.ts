import type { Drift } from '../drift.ts';
import type { Advice } from '../help/advice.ts';
import type { Imported } from '../import-article.ts';
import type { Known } from '../known.ts';
import type { Refusal } from '../refusal.ts';

/** What the parent says to the worker. */
export type Order =
  | { readonly type: 'known'; readonly known: Known }
  | { readonly type: 'import'; readonly file: string; readonly bytes: Uint8Array };

/** What the worker did with one file. */
export type Outcome =
  | {
      readonly type: 'imported';
      readonly article: Imported;
      readonly advice: Advice;
      /** Slug of the article of the corpus that this is a version of. */
      readonly same?: string;
      readonly drift?: Drift;
    }
  | { readonly type: 'refused'; readonly refusal: Refusal };
