import { fingerprintOf } from '../schemas/passage.ts';
import type { ExistingContent, ExistingArticle } from './existing-content.ts';
import type { Note } from './note.ts';
import type { DraftPassage } from './passages.ts';
import { cosine, Weights } from './similarity.ts';

interface Near {
  readonly fingerprint: string;
  readonly line: number;
  readonly score: number;
}

/** How a newer version of an article differs from the one in the corpus. */
export interface Drift {
  readonly article: string;
  readonly gone: readonly {
    readonly fingerprint: string;
    readonly opening: string;
    readonly claims: readonly string[];
    readonly nearest?: Near;
  }[];
  readonly changed: readonly {
    readonly fingerprint: string;
    readonly opening: string;
    readonly now: string;
    readonly line: number;
    readonly score: number;
    readonly claims: readonly string[];
  }[];
  readonly added: readonly {
    readonly fingerprint: string;
    readonly line: number;
    readonly opening: string;
  }[];
  /** Still in the raw file word for word, but taken out by the importer: the article has not changed there. */
  readonly removed: readonly {
    readonly fingerprint: string;
    readonly opening: string;
    readonly line: number;
    readonly reason: string;
    readonly claims: readonly string[];
  }[];
}

/** What the importer took out of the new version, with its line and the reason. */
export type Removal = Pick<Note, 'from' | 'reason' | 'text'>;

/** From here on two passages are the same one with other words. */
const changedFrom = 0.6;
const nearFrom = 0.2;

/**
 * The drift alarm: which passages of an article in the corpus are gone, changed or new in a newer version of it, and
 * which claims lose their ground. The corpus keeps openings and fingerprints only, so likeness is measured on the
 * opening words, or on the whole text where an earlier draft still has it.
 * @param article the article in the corpus
 * @param passages passages of the new version
 * @param earlier texts of the passages in an earlier draft, by fingerprint
 * @param removals what the importer took out of the new version
 */
export function driftOf(
  article: ExistingArticle,
  passages: readonly DraftPassage[],
  known: ExistingContent,
  earlier: ReadonlyMap<string, string> = new Map(),
  removals: readonly Removal[] = [],
): Drift {
  const now = new Set(passages.map((passage) => passage.fingerprint));
  const before = new Set(article.passages.map((passage) => passage.fingerprint));
  const added = passages.filter((passage) => !before.has(passage.fingerprint));
  const claimsOf = (fingerprint: string): readonly string[] =>
    known.claims
      .filter((claim) =>
        claim.citations.some(
          (citation) => citation.article === article.slug && citation.passage === fingerprint,
        ),
      )
      .map((claim) => claim.id);
  const missing = article.passages.filter((passage) => !now.has(passage.fingerprint));
  const taken = new Set<string>();
  const gone: Drift['gone'][number][] = [];
  const changed: Drift['changed'][number][] = [];
  const removed: Drift['removed'][number][] = [];
  const takenOut = missing.length === 0 ? new Map<string, Removal>() : byFingerprint(removals);
  for (const passage of missing) {
    const removal = takenOut.get(passage.fingerprint.replace(/-\d$/, ''));
    if (removal !== undefined) {
      removed.push({
        fingerprint: passage.fingerprint,
        opening: passage.opening ?? '',
        line: removal.from,
        reason: removal.reason,
        claims: claimsOf(passage.fingerprint),
      });
      continue;
    }
    const old = earlier.get(passage.fingerprint) ?? passage.opening ?? '';
    const whole = earlier.has(passage.fingerprint);
    const successor = nearest(
      old,
      whole,
      added.filter((one) => !taken.has(one.fingerprint)),
    );
    const claims = claimsOf(passage.fingerprint);
    if (successor !== undefined && successor.score >= changedFrom) {
      taken.add(successor.fingerprint);
      changed.push({
        fingerprint: passage.fingerprint,
        opening: passage.opening ?? '',
        now: successor.fingerprint,
        line: successor.line,
        score: successor.score,
        claims,
      });
    } else {
      const near = nearest(old, whole, passages);
      gone.push({
        fingerprint: passage.fingerprint,
        opening: passage.opening ?? '',
        claims,
        ...(near === undefined ? {} : { nearest: near }),
      });
    }
  }
  return {
    article: article.slug,
    gone,
    changed,
    added: added
      .filter((one) => !taken.has(one.fingerprint))
      .map((one) => ({ fingerprint: one.fingerprint, line: one.from, opening: one.opening ?? '' })),
    removed,
  };
}

/** The removals by the fingerprints of their text, and of each of its lines: a list is taken out as a whole. */
function byFingerprint(removals: readonly Removal[]): ReadonlyMap<string, Removal> {
  const found = new Map<string, Removal>();
  for (const removal of removals) {
    for (const text of new Set([removal.text, ...removal.text.split('\n')])) {
      const key = fingerprintOf(text);
      if (/[\p{L}\p{N}]/u.test(text) && !found.has(key)) found.set(key, removal);
    }
  }
  return found;
}

function nearest(old: string, whole: boolean, among: readonly DraftPassage[]): Near | undefined {
  if (old === '' || among.length === 0) return undefined;
  const compared = among.map((one) => ({ one, text: whole ? one.text : (one.opening ?? one.text) }));
  const weights = new Weights(compared.map((entry) => entry.text));
  const bag = weights.bag(old);
  let best: Near | undefined;
  for (const { one, text } of compared) {
    const score = Math.round(cosine(bag, weights.bag(text)) * 100) / 100;
    if (score >= nearFrom && score > (best?.score ?? 0))
      best = { fingerprint: one.fingerprint, line: one.from, score };
  }
  return best;
}

/** The article of the corpus that a raw file is a newer or the same version of: by file, address, or title. */
export function sameArticle(
  known: ExistingContent,
  file: string,
  url: string | undefined,
  title: string | undefined,
): ExistingArticle | undefined {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return (
    known.articles.find((article) => article.file === file) ??
    (url === undefined ? undefined : known.articles.find((article) => article.url === url)) ??
    (title === undefined
      ? undefined
      : known.articles.find((article) => plain(article.title) === plain(title)))
  );
}
