import { driftOf, type Drift, sameArticle } from '../drift.ts';
import { Adviser } from '../help/advice.ts';
import { importArticle } from '../import-article.ts';
import { type ExistingContent, type ExistingArticle, noContent } from '../existing-content.ts';
import { outline, type DraftSection } from '../passages.ts';
import { readDraft } from '../read/draft.ts';
import { refusal, RefusalError } from '../refusal.ts';
import type { Comparison, Message, TaskResult } from './messages.ts';

/** Runs tasks, one after the other. What it is told about the content stays with it. */
export class TaskRunner {
  #known: ExistingContent = noContent;
  #adviser = new Adviser(noContent);

  /**
   * Handles a message; errors become results.
   * @returns the result of a task; nothing for a message that only tells something
   */
  handle(message: Message): TaskResult | undefined {
    try {
      switch (message.type) {
        case 'known':
          this.#known = message.known;
          this.#adviser = new Adviser(message.known);
          return undefined;
        case 'import':
          return this.#import(message.file, message.bytes);
        case 'compare': {
          const drift = this.#compare(message.comparison);
          return drift === undefined ? { type: 'compared' } : { type: 'compared', drift };
        }
      }
    } catch (error) {
      return { type: 'refused', refusal: refusalFor(error) };
    }
  }

  #import(file: string, bytes: Uint8Array): TaskResult {
    const article = importArticle({ file, bytes });
    const advice = this.#adviser.advise(article);
    const same = sameArticle(this.#known, file, article.metadata.url?.value, article.metadata.title?.value);
    const { matter, ...others } = article;
    const sent = { ...others, title: matter.title };
    return same === undefined
      ? { type: 'imported', article: sent, advice }
      : { type: 'imported', article: sent, advice, same: same.slug };
  }

  #compare({ slug, passages, removals, drafts }: Comparison): Drift | undefined {
    const earlier = drafts.map(sectionsOf).filter((sections) => sections.length > 0);
    const published = this.#known.articles.find((article) => article.slug === slug);
    const article = published ?? (earlier[0] === undefined ? undefined : asKnown(slug, earlier[0]));
    if (article === undefined) return undefined;
    const texts = new Map(
      earlier
        .toReversed()
        .flat()
        .flatMap((section) => section.passages.map((one): [string, string] => [one.fingerprint, one.text])),
    );
    return driftOf(article, passages, this.#known, texts, removals);
  }
}

/** The sections of an earlier draft; none where a person has made something else of the file. */
function sectionsOf(draft: string): readonly DraftSection[] {
  try {
    return outline(readDraft(draft).blocks).sections;
  } catch (error) {
    if (error instanceof RefusalError) return [];
    throw error;
  }
}

/** An article that is no more than a draft yet: no claim cites it. */
function asKnown(slug: string, sections: readonly DraftSection[]): ExistingArticle {
  const passages = sections.flatMap((section) =>
    section.passages.map(({ fingerprint, kind, opening }) => ({
      fingerprint,
      kind,
      ...(opening === undefined ? {} : { opening }),
    })),
  );
  return { slug, title: '', file: '', passages };
}

function refusalFor(error: unknown): ReturnType<typeof refusal> {
  if (error instanceof RefusalError) return error.refusal;
  // A tree that is deeper than the stack can be is too deep, whatever step met it first.
  if (error instanceof RangeError && /call stack/i.test(error.message)) return refusal('too-deep');
  return refusal('crash', error instanceof Error ? error.message : String(error));
}
