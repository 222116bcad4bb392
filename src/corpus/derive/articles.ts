import type { Article } from '../../schemas/article.ts';
import { ageOf } from '../age.ts';
import { lastDayOf } from '../dates.ts';
import type {
  Age,
  ArticleEntry,
  ClaimEntry,
  FrameworkEntry,
  PassageEntry,
  SectionEntry,
} from '../entries.ts';
import type { Prose } from '../read/sources.ts';
import { originalAddress } from '../text-fragment.ts';
import { byCodeUnit, groupBy, unique } from './order.ts';
import { proseOf } from './prose.ts';
import { tallyOf } from './tally.ts';

/**
 * Puts articles in the order in which they are shown: oldest first, undated ones last.
 * @param articles the articles as they were read
 */
export function inOrderOfAge(articles: readonly Prose<Article>[]): readonly Prose<Article>[] {
  return articles
    .map((article) => ({ article, day: dayOf(article.data) ?? '9999' }))
    .toSorted((a, b) => byCodeUnit(a.day, b.day) || byCodeUnit(a.article.id, b.article.id))
    .map(({ article }) => article);
}

/**
 * Joins articles with the claims that cite them.
 * @param articles the articles, oldest first
 * @param claims the claims in the order of the ledger
 * @param frameworks the frameworks with their releases
 */
export function articleEntries(
  articles: readonly Prose<Article>[],
  claims: readonly ClaimEntry[],
  frameworks: readonly FrameworkEntry[],
): readonly ArticleEntry[] {
  const verdictOf = new Map(claims.map((claim) => [claim.id, claim.verdict]));
  const guidesOf = new Map(claims.map((claim) => [claim.id, claim.guides]));
  const claimsAt = claimsByPassage(claims);
  const agesOn = new Map<string, readonly Age[]>();
  const shorts = shortNames(articles);

  return articles.map((article, index) => {
    const claimsHere = claimsAt.get(article.id);
    const sections = article.data.sections.map((section): SectionEntry => {
      const passages = section.passages.map((passage): PassageEntry => ({
        ...passage,
        claims: claimsHere?.get(passage.fingerprint) ?? none,
        original: article.data.url && originalAddress(article.data.url.value, passage.opening),
      }));
      return { ...section, passages, claims: unique(passages.flatMap((passage) => passage.claims)) };
    });
    const all = sections.flatMap((section) => section.passages);
    const cited = unique(sections.flatMap((section) => section.claims));
    const day = dayOf(article.data);
    const age = day === undefined ? none : (agesOn.get(day) ?? ageOf(day, frameworks));
    if (day !== undefined) agesOn.set(day, age);
    return {
      ...article.data,
      id: article.id,
      file: article.file,
      ...proseOf(article.body),
      short: shorts[index] ?? article.id,
      sections,
      claims: cited,
      guides: unique(cited.flatMap((claim) => guidesOf.get(claim) ?? [])),
      tally: tallyOf(cited.flatMap((claim) => verdictOf.get(claim) ?? [])),
      passages: {
        all: all.length,
        cited: all.filter((passage) => passage.claims.length > 0).length,
        unused: all.filter((passage) => passage.unused !== undefined).length,
      },
      age,
    };
  });
}

/** One list for all that have nothing: the passages of a large corpus are many. */
const none: readonly never[] = [];

/** The claims that cite a passage, each once, by article and fingerprint. */
function claimsByPassage(
  claims: readonly ClaimEntry[],
): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const table = new Map<string, Map<string, string[]>>();
  for (const { id, citations } of claims) {
    for (const { article, passage } of citations) {
      const ofArticle = table.get(article) ?? new Map<string, string[]>();
      table.set(article, ofArticle);
      const citing = ofArticle.get(passage);
      if (citing === undefined) ofArticle.set(passage, [id]);
      else if (citing.at(-1) !== id) citing.push(id);
    }
  }
  return table;
}

/** The last day on which the article can have been written: no later than the day we had it. */
function dayOf(article: Article): string | undefined {
  const stated = article.updated ?? article.published;
  if (stated === undefined) return undefined;
  const last = lastDayOf(stated.value);
  return last < article.imported ? last : article.imported;
}

function shortNames(articles: readonly Prose<Article>[]): readonly string[] {
  const names = articles.map(({ data }) => {
    // A first name alone tells a reader less than the house that published it.
    const surname = data.authors[0]?.name.split(' ').slice(1).at(-1);
    const who =
      surname ??
      data.publisher?.value ??
      data.authors[0]?.name ??
      data.title.split(' ').slice(0, 2).join(' ');
    return `${who} ${data.published?.value.slice(0, 4) ?? '(undated)'}`;
  });
  const places = groupBy(names.keys(), (index) => [names[index] ?? '']);
  return names.map((name, index) => {
    const same = places.get(name) ?? [];
    return same.length === 1 ? name : `${name}${String.fromCharCode(97 + same.indexOf(index))}`;
  });
}
