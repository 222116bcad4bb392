import type { Article } from '../../schemas/article.ts';
import { ageOf } from '../age.ts';
import { lastDayOf } from '../dates.ts';
import type { ArticleEntry, ClaimEntry, FrameworkEntry, PassageEntry, SectionEntry } from '../entries.ts';
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
  return articles.toSorted(
    (a, b) => byCodeUnit(dayOf(a.data) ?? '9999', dayOf(b.data) ?? '9999') || byCodeUnit(a.id, b.id),
  );
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
  const claimsAt = groupBy(claims, (claim) =>
    unique(claim.citations.map(({ article, passage }) => `${article} ${passage}`)),
  );
  const shorts = shortNames(articles);

  return articles.map((article, index) => {
    const sections = article.data.sections.map((section): SectionEntry => {
      const passages = section.passages.map((passage): PassageEntry => ({
        ...passage,
        claims: (claimsAt.get(`${article.id} ${passage.fingerprint}`) ?? []).map((claim) => claim.id),
        original: article.data.url && originalAddress(article.data.url.value, passage.opening),
      }));
      return { ...section, passages, claims: unique(passages.flatMap((passage) => passage.claims)) };
    });
    const all = sections.flatMap((section) => section.passages);
    const cited = unique(sections.flatMap((section) => section.claims));
    const day = dayOf(article.data);
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
      age: day === undefined ? [] : ageOf(day, frameworks),
    };
  });
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
