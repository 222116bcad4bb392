import type { Imported } from '../import-article.ts';
import type { ExistingContent, ExistingClaim } from '../existing-content.ts';
import { cosine, Weights, type Bag } from '../similarity.ts';
import { versionsIn, type MentionedVersion } from './versions.ts';

/** What helps the editor on from the draft to the published article. */
export interface Advice {
  readonly todo: readonly string[];
  readonly rights: readonly string[];
  readonly versions: readonly MentionedVersion[];
  readonly topics: readonly {
    readonly section: string;
    readonly heading: string;
    readonly topics: readonly string[];
  }[];
  readonly claims: readonly SuggestedClaim[];
}

export interface SuggestedClaim {
  readonly fingerprint: string;
  readonly line: number;
  readonly claim: string;
  readonly statement: string;
  /** 1 where the claim already cites these very words; else the likeness of the words. */
  readonly score: number;
}

/** Below this the words have little in common. */
const likely = 0.34;
/** The sum over shared words may differ in its last digits from the cosine, which adds in another order. */
const margin = 0.001;
const mostPerPassage = 2;

/** Makes suggestions for many articles against the same claims. */
export class Adviser {
  readonly #claims: readonly { readonly claim: ExistingClaim; readonly bag: Bag }[];
  /** For each word the claims that have it: a passage shares words with few of them. */
  readonly #byWord = new Map<string, { readonly at: number; readonly weight: number }[]>();
  readonly #cited = new Map<string, ExistingClaim[]>();
  readonly #weights: Weights;

  constructor(known: ExistingContent) {
    this.#weights = new Weights(known.claims.map((claim) => claim.statement));
    this.#claims = known.claims.map((claim) => ({ claim, bag: this.#weights.bag(claim.statement) }));
    for (const [at, { bag }] of this.#claims.entries()) {
      for (const [word, weight] of bag) {
        const all = this.#byWord.get(word);
        if (all === undefined) this.#byWord.set(word, [{ at, weight }]);
        else all.push({ at, weight });
      }
    }
    for (const claim of known.claims) {
      for (const citation of claim.citations) {
        const key = citation.passage.replace(/-\d$/, '');
        this.#cited.set(key, [...(this.#cited.get(key) ?? []), claim]);
      }
    }
  }

  advise(article: Imported): Advice {
    return {
      todo: todo(article),
      rights: rights(article),
      versions: versionsIn(article.sections),
      topics: article.matter.sections.flatMap(({ id, heading, topics }) =>
        topics === undefined ? [] : [{ section: id, heading, topics }],
      ),
      claims: article.sections.flatMap((section) =>
        section.passages.flatMap((passage) => this.#claimsFor(passage)),
      ),
    };
  }

  #claimsFor(passage: {
    fingerprint: string;
    text: string;
    from: number;
    kind: string;
  }): readonly SuggestedClaim[] {
    const cited = this.#cited.get(passage.fingerprint.replace(/-\d$/, '')) ?? [];
    const made = (claim: ExistingClaim, score: number): SuggestedClaim => ({
      fingerprint: passage.fingerprint,
      line: passage.from,
      claim: claim.id,
      statement: claim.statement,
      score,
    });
    if (cited.length > 0) return cited.map((claim) => made(claim, 1));
    if (passage.kind === 'code' || this.#claims.length === 0) return [];
    const bag = this.#weights.bag(passage.text);
    return this.#near(bag)
      .map(({ claim, bag: other }) => made(claim, Math.round(cosine(bag, other) * 100) / 100))
      .filter((one) => one.score >= likely)
      .sort((a, b) => b.score - a.score || (a.claim < b.claim ? -1 : 1))
      .slice(0, mostPerPassage);
  }

  /** The claims that could be like a passage. */
  #near(bag: Bag): readonly { readonly claim: ExistingClaim; readonly bag: Bag }[] {
    const sums = new Map<number, number>();
    for (const [word, weight] of bag) {
      for (const other of this.#byWord.get(word) ?? [])
        sums.set(other.at, (sums.get(other.at) ?? 0) + weight * other.weight);
    }
    return this.#claims.filter((_, at) => (sums.get(at) ?? 0) >= likely - 0.005 - margin);
  }
}

function todo(article: Imported): readonly string[] {
  const { metadata, sections } = article;
  return [
    ...(metadata.title === undefined ? ['give the title: the file shows none'] : []),
    ...(metadata.authors.length === 0 ? ['find out who wrote it, or leave the list of authors empty'] : []),
    ...(metadata.url === undefined ? ['find the address of the original'] : []),
    ...(metadata.published === undefined
      ? ['find the date of publication']
      : metadata.published.basis === 'inferred'
        ? ['verify the year: it is inferred']
        : []),
    ...sections
      .filter((section) => section.restored === 'gap')
      .map((section) => `name the section "${section.heading}"`),
    ...sections
      .filter((section) => section.restored === 'named')
      .map((section) => `check the restored heading "${section.heading}" (line ${section.line})`),
    'write audience, description and the digest in your own words, section by section',
    'cite each passage by a claim, or mark it as unused with a reason',
  ];
}

function rights(article: Imported): readonly string[] {
  const licence = article.metadata.licence?.value;
  if (licence !== undefined && /^CC/.test(licence))
    return [
      `the file names the licence ${licence}: verify it at the original before anything is published in full`,
    ];
  return [
    licence === undefined
      ? 'the file states no licence: publish a digest only, unless the holder gives permission'
      : `the file says "${licence}": publish a digest only, unless the holder gives permission`,
    article.metadata.authors.length + (article.metadata.publisher === undefined ? 0 : 1) === 0
      ? 'who holds the rights? Neither author nor publisher is shown'
      : `who holds the rights: ${[...article.metadata.authors.map((author) => author.name), ...(article.metadata.publisher === undefined ? [] : [article.metadata.publisher.value])].join(' or ')}?`,
  ];
}
