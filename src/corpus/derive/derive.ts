import type { CitationTarget } from '../../schemas/citation.ts';
import type { Corpus, EntryBase, Lookup, PageEntry } from '../entries.ts';
import type { Sources } from '../read/sources.ts';
import { namesOf } from '../labels.ts';
import { staleness } from '../staleness.ts';
import { articleEntries, inOrderOfAge } from './articles.ts';
import { claimEntries, inLedgerOrder } from './claims.ts';
import { comparisonRows } from './comparison.ts';
import { coverageOf, speakingOf } from './coverage.ts';
import { guideEntries, guideOfTopic } from './guides.ts';
import { mistakesOf } from './mistakes.ts';
import { needEntries } from './needs.ts';
import { byCodeUnit } from './order.ts';
import { proseOf } from './prose.ts';
import { termEntries } from './terms.ts';
import { disagreements, topicEntries, topicOrder } from './topics.ts';
import { frameworkEntries, referenceEntries, sampleEntries, sidesOf } from './witnesses.ts';

/**
 * Makes the corpus from what was read. What does not resolve is left out here; the checks say so.
 * @param read everything that was read and is valid
 * @param today the day, `YYYY-MM-DD`
 */
export function derive(read: Sources, today: string): Corpus {
  const sources: Sources = { ...read, claims: firstOfEachId(read.claims) };
  const articlesRead = inOrderOfAge(sources.articles);
  const frameworks = frameworkEntries(sources, today);
  const claims = claimEntries(inLedgerOrder(sources.claims), articlesRead, sources);
  const articles = articleEntries(articlesRead, claims, frameworks);
  const references = referenceEntries(sources, claims);
  const samples = sampleEntries(sources, claims, (topic) =>
    topicOrder.findIndex((candidate) => candidate === topic),
  );
  const known: Readonly<Record<CitationTarget['to'], ReadonlySet<string>>> = {
    claim: idsOf(claims),
    reference: idsOf(references),
    run: idsOf(samples),
  };
  const guides = guideEntries(sources.guides, claims, articles, (to, id) => known[to].has(id));
  const pages = sources.pages
    .map((page): PageEntry => ({ ...page.data, id: page.id, file: page.file, ...proseOf(page.body) }))
    .toSorted((a, b) => byCodeUnit(a.id, b.id));
  const ageRank = new Map(articles.map((article, index) => [article.id, index]));
  const guideOf = guideOfTopic(sources.guides);
  const topics = topicEntries(claims, ageRank, guideOf);
  const terms = termEntries(sources, guideOf);
  const needs = needEntries(sources.needs, claims, guideOf);
  const lists = { topics, articles, claims, references, guides, samples, frameworks, needs, pages, terms };
  return deepFreeze({
    today,
    ...lists,
    sides: sidesOf(frameworks),
    benchmarks: sources.benchmarks.map(({ id, file, data, program, run }) => ({
      ...data,
      id,
      file,
      program: program.text,
      run,
    })),
    comparison: comparisonRows(topics, claims, namesOf(frameworks)),
    speaking: speakingOf(topics, articles, claims),
    disagreements: disagreements(claims, ageRank),
    mistakes: mistakesOf(claims),
    coverage: coverageOf(lists),
    moved: sources.moved,
    history: sources.history,
    synonyms: sources.synonyms,
    stale: staleness(lists, today),
    lookup: lookupsOf(lists),
  });
}

/** Every list of entries as a table by id. */
function lookupsOf(lists: Pick<Corpus, keyof Corpus['lookup']>): Corpus['lookup'] {
  return {
    topics: lookupOf(lists.topics),
    articles: lookupOf(lists.articles),
    claims: lookupOf(lists.claims),
    references: lookupOf(lists.references),
    guides: lookupOf(lists.guides),
    samples: lookupOf(lists.samples),
    frameworks: lookupOf(lists.frameworks),
    needs: lookupOf(lists.needs),
    pages: lookupOf(lists.pages),
    terms: lookupOf(lists.terms),
  };
}

/** Of two claims with one id, which is an error anyway, the first stays: addresses are unique in every corpus. */
function firstOfEachId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(item.id) && seen.add(item.id));
}

function idsOf(entries: readonly EntryBase[]): ReadonlySet<string> {
  return new Set(entries.map((entry) => entry.id));
}

/** A table without a prototype, so that an id such as "constructor" finds nothing by accident. */
function lookupOf<Item extends { readonly id: string }>(items: readonly Item[]): Lookup<Item> {
  const table = Object.create(null) as Record<string, Item>;
  for (const item of items) table[item.id] = item;
  return table;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const key in value) deepFreeze(value[key]);
  }
  return value;
}
